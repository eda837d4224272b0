const PLAIN = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/;

/** A text as a header can carry it: as it is, or in the protocol's Base64 form. */
export function fieldValue(value: string): string {
  const plain = PLAIN.test(value) && !value.startsWith('=?');
  return plain ? value : `=?base64?${Buffer.from(value, 'utf8').toString('base64')}?=`;
}
