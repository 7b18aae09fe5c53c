/** Whether an address is this machine's or in a private network (RFC 1918, RFC 4193, .local). */
export function isOwnServer(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? '';
  return (
    /^(localhost|127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2})$/.test(
      host,
    ) ||
    host.endsWith('.local') ||
    /^\[(::1|f[cd][0-9a-f]{2}:.*)\]$/.test(host)
  );
}
