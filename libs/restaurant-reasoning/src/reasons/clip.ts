/** The first characters of a text, whole ones; an ellipsis says that there were more. */
export function clip(text: string, maxLength: number): string {
  const characters = Array.from(text.slice(0, 2 * maxLength));
  if (text.length <= maxLength || characters.length <= maxLength) return text;
  return `${characters.slice(0, maxLength - 1).join('')}…`;
}
