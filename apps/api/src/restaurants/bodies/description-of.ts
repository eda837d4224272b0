/** What the tool's own schema says of a field, so that a person and a model read the same. */
export function descriptionOf(field: { readonly description?: string | undefined }): string {
  if (field.description === undefined) throw new TypeError('a tool field without description');
  return field.description;
}
