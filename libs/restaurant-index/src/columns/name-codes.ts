/** Numbers distinct names in the order they are met. */
export class NameCodes {
  readonly names: string[] = [];
  private readonly codes = new Map<string, number>();

  codeOf(name: string): number {
    const known = this.codes.get(name);
    if (known !== undefined) return known;
    this.codes.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
