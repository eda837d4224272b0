import { describeRefusal, pointerTo } from '@tablewise/contracts';
import type { Fault, ToolErrorCode } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';

/** A name that nothing here has, and what it may have been meant for. */
export interface UnknownName {
  readonly name: string;
  readonly suggestions: readonly string[];
}

interface Refused {
  readonly code: Extract<ToolErrorCode, `INPUT_UNKNOWN_${string}`>;
  /** The field of the arguments that holds the names, and all that it was given. */
  readonly field: readonly string[];
  readonly given: readonly string[];
  readonly unknown: readonly UnknownName[];
  /** What there is: by itself, or the tool that lists it. */
  readonly help: {
    readonly accepted?: readonly string[];
    readonly available_districts?: Readonly<Record<string, readonly string[]>>;
    readonly see?: string;
  };
}

/** Points at each name that is not known, and says what is near to it and what there is. */
export class UnknownNamesError extends AppError {
  readonly code: Refused['code'];

  constructor({ code, field, given, unknown, help }: Refused) {
    const errors = given.flatMap((name, at): Fault[] => {
      const found = unknown.find((each) => each.name === name);
      if (found === undefined) return [];
      return [{ pointer: pointerTo(...field, at), detail: describe(found) }];
    });
    const near = unknown.filter(({ suggestions }) => suggestions.length > 0);
    const suggestions = near.map((each) => [each.name, each.suggestions] as const);
    super(describeRefusal(errors, help.see), {
      errors,
      ...(near.length > 0 && { suggestions: Object.fromEntries(suggestions) }),
      ...help,
    });
    this.code = code;
  }
}

function describe({ name, suggestions }: UnknownName): string {
  const meant = suggestions.length > 0 ? `, did you mean ${suggestions.join(' or ')}?` : '';
  return `${JSON.stringify(name)} is not known${meant}`;
}
