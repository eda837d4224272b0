import type { Comparison, ComparisonReason, Reason, ReasonKind } from '@tablewise/contracts';

type ReasonByKind = { readonly [One in Reason as One['kind']]: One };
type ComparisonByKind = { readonly [One in ComparisonReason as One['kind']]: One };
type ComparisonKind = keyof ComparisonByKind;

/** How a language says things. A phrase has no numbers but those of its reason. */
export interface Phrasebook {
  readonly reasons: { readonly [Kind in ReasonKind]: (reason: ReasonByKind[Kind]) => string };
  readonly comparison: {
    readonly [Kind in ComparisonKind]: (
      reason: ComparisonByKind[Kind],
      names: Readonly<Record<'first' | 'second', string>>,
    ) => string;
  };
  /** That a choice was made of a part of what a search found. */
  partial(numbers: { readonly considered: number; readonly total: number }): string;
  /** Between two sentences. */
  readonly space: string;
  /** A name that is data: in quotation marks. */
  quote(name: string): string;
}

export function sayReason<Kind extends ReasonKind>(
  { reasons }: Phrasebook,
  kind: Kind,
  reason: ReasonByKind[Kind],
): string {
  return reasons[kind](reason);
}

export function sayComparison<Kind extends ComparisonKind>(
  book: Phrasebook,
  reason: ComparisonByKind[Kind] & { readonly kind: Kind },
  { first, second }: Pick<Comparison, 'first' | 'second'>,
): string {
  const names = { first: book.quote(first.name), second: book.quote(second.name) };
  return book.comparison[reason.kind](reason, names);
}
