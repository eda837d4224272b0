import { seededRandom } from '@tablewise/kernel';

/** So many of them at most, each as likely as any other; the same ones for the same seed. */
export function sample<T>(all: readonly T[], size: number, seed: number): T[] {
  const random = seededRandom(seed);
  const left = [...all];
  const drawn: T[] = [];
  while (drawn.length < size && left.length > 0)
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}
