import { agreeing } from '@tablewise/kernel';

/** As a terminal shows it: `100,000`. */
export function amount(count: number): string {
  return count.toLocaleString('en');
}

/** `1 place`, `100,000 places`. */
export function amountOf(count: number, noun: string): string {
  return `${amount(count)} ${agreeing(count, noun, `${noun}s`)}`;
}
