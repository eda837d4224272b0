/** What someone at the terminal sees of the platform; one call, one or more lines. */
export interface Terminal {
  say(text: string): void;
}

export const standardOutput: Terminal = {
  say(text) {
    process.stdout.write(`${text}\n`);
  },
};
