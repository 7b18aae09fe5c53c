import type { Fault } from './fault.ts';

const ten = 10 * 1024 * 1024;

/** An answer's text as a fault has it; null for a fault that leaves texts alone. */
export function spoilText(fault: Fault | null, text: string, key: string): string | null {
  switch (fault) {
    case 'huge':
      return text + 'x'.repeat(ten);
    case 'script':
      return `<script>alert(1)</script><img src=x onerror=alert(2)>${text}`;
    case 'ansi':
      return `\u001b[31m\u001b]0;owned\u0007\u001b]8;;http://x.test\u001b\\${text}\u001b[2J\u009b1m`;
    case 'nul':
      return `\u0000${text}\u0000`;
    case 'surrogate':
      return `\ud800${text}\udc00`;
    case 'echo-key-reply':
      return `${text} (asked with ${key})`;
    default:
      return null;
  }
}
