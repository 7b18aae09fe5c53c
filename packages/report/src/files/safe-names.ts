/**
 * Names for files out of anybody's text: letters, digits, dot, dash and underscore, at most 80
 * characters, never hidden, never the same twice (also where case does not count).
 */
export function safeNames(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const plain =
      text
        .replace(/[^A-Za-z0-9._-]+/g, '_')
        .slice(0, 80)
        .replace(/^\.+/, '_') || '_';
    let name = plain;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${plain}-${copy}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
