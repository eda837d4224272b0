/** The parameters that have another name than the field of the tool. */
const PARAMETERS: ReadonlyMap<string, string> = new Map([
  ['districts', 'district'],
  ['meal_types', 'meal'],
  ['cuisines', 'cuisine'],
  ['price_levels', 'price_level'],
]);

/** The parameter that stands for a field of the tool. */
export function parameterOf(field: string): string {
  return PARAMETERS.get(field) ?? field;
}

/** A text that speaks of the tool's fields, for who gives parameters. */
export function inParameters(text = ''): string {
  return text.replace(/[a-z_]+/g, parameterOf);
}

/** A pointer into the arguments of a tool as one into what the caller gave; none: it is not theirs. */
export type PointerFor = (pointer: string) => string | undefined;
