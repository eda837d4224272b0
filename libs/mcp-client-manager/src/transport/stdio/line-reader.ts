const NEWLINE = 0x0a;

/** Splits a byte stream into lines of bounded size. */
export class LineReader {
  private parts: Buffer[] = [];
  private bytes = 0;

  constructor(
    private readonly maxLineBytes: number,
    private readonly onLine: (line: string) => void,
  ) {}

  /** False once a line is too large; what follows makes no sense then. */
  push(chunk: Buffer): boolean {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      if (!this.take(chunk.subarray(start, end))) return false;
      this.flush();
      start = end + 1;
    }
    return start === chunk.length || this.take(chunk.subarray(start));
  }

  private take(part: Buffer): boolean {
    this.bytes += part.length;
    if (this.bytes > this.maxLineBytes) return false;
    this.parts.push(part);
    return true;
  }

  private flush(): void {
    const [only] = this.parts;
    const line = this.parts.length === 1 && only !== undefined ? only : Buffer.concat(this.parts);
    this.parts = [];
    this.bytes = 0;
    if (line.length > 0) this.onLine(line.toString('utf8'));
  }
}
