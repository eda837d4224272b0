import type { z } from 'zod';

/** What nobody asked for: a field, a parameter, a key of an object inside. */
export const NOT_KNOWN_HERE = 'is not known here';

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** How a fault is told, by its kind. A schema that has words of its own keeps them. */
export function wordingOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is required'
        : `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.map(String).join(', ')}`.replace(/, (?=[^,]*$)/, ' or ');
    case 'too_small':
      return smallest(issue);
    case 'too_big':
      return largest(issue);
    case 'unrecognized_keys':
      return NOT_KNOWN_HERE;
    case 'invalid_format':
      return `must be written as ${issue.format}`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return 'cannot be accepted';
  }
}

type Bound<Code> = Extract<z.core.$ZodRawIssue, { readonly code?: Code }>;

function smallest({ origin, minimum, inclusive }: Bound<'too_small'>): string {
  const unit = unitOf(origin);
  if (unit === undefined)
    return `must be ${inclusive === false ? 'more than' : 'at least'} ${minimum}`;
  return Number(minimum) === 1 ? 'must not be empty' : `must have at least ${minimum} ${unit}`;
}

function largest({ origin, maximum, inclusive }: Bound<'too_big'>): string {
  const unit = unitOf(origin);
  if (unit === undefined)
    return `must be ${inclusive === false ? 'less than' : 'at most'} ${maximum}`;
  return `must have at most ${maximum} ${unit}`;
}

/** What a length counts; none: it is the value that is bounded. */
function unitOf(origin: string): string | undefined {
  if (origin === 'string') return 'characters';
  return origin === 'array' ? 'items' : undefined;
}
