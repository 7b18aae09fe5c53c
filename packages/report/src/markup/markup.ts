/** Text that is already safe to put into a page; only `html` and our own charts make it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
