/** The last of what a process said, for errors. */
export class OutputTail {
  private text = '';

  constructor(private readonly maxChars: number) {}

  add(text: string): void {
    this.text = (this.text + text.slice(-this.maxChars)).slice(-this.maxChars);
  }

  /** `undefined` when it said nothing. */
  read(): string | undefined {
    const text = this.text.trim();
    return text === '' ? undefined : text;
  }
}
