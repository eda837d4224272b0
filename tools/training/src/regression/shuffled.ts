import { seededRandom } from '@tablewise/kernel';

/** Fisher and Yates; the same seed gives the same order. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = seededRandom(seed);
  const left = [...items];
  const order: Item[] = [];
  while (left.length > 0) {
    const at = Math.floor(random() * left.length);
    const last = left.length - 1;
    const [picked] = left.splice(at, 1, ...left.slice(last));
    left.pop();
    if (picked !== undefined) order.push(picked);
  }
  return order;
}
