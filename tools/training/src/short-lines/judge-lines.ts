import { ASPECTS } from '@tablewise/contracts';
import type { SentimentModel } from '@tablewise/restaurant-reasoning';
import type { ShortLine } from './short-line.ts';

export interface LinesJudged {
  /** Share of the lines whose label is what a person gave. */
  readonly labels: number;
  /** Share of right aspects in those that a person or the model found: right in place and polarity. */
  readonly aspects: number;
  /** Share of right judgements, labels and aspects together. */
  readonly accuracy: number;
}

/** How a model reads short lines beside a person. */
export function judgeLines(
  model: Pick<SentimentModel, 'analyze'>,
  lines: readonly ShortLine[],
): LinesJudged {
  const judged = lines.map((line) => {
    const { label, aspects } = model.analyze(line.text);
    const rightOrWrong = ASPECTS.flatMap((aspect) => {
      const said = aspects.find((one) => one.aspect === aspect)?.polarity;
      const given = line.aspects[aspect];
      return said === undefined && given === undefined ? [] : [said === given];
    });
    return { isLabelRight: label === line.label, rightOrWrong };
  });
  const labels = judged.map(({ isLabelRight }) => isLabelRight);
  const aspects = judged.flatMap(({ rightOrWrong }) => rightOrWrong);
  return {
    labels: shareOf(labels),
    aspects: shareOf(aspects),
    accuracy: shareOf([...labels, ...aspects]),
  };
}

function shareOf(judgements: readonly boolean[]): number {
  return judgements.filter((isRight) => isRight).length / judgements.length;
}
