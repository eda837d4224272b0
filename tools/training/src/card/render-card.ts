import type { ModelCard } from '@tablewise/restaurant-reasoning';
import { NOTICES } from './notices.ts';

type Figures = ModelCard['figures'][string];

/** The card as Markdown, for people. */
export function renderCard(card: ModelCard): string {
  return [
    `# ${card.name} ${card.version}`,
    'Written by `npm run train-sentiment`; the same as data stands in `model-card.json`.',
    card.intended_use,
    `Seed ${card.seed}, languages ${card.languages.join(', ')}. SHA-256 of \`sentiment.bin\`: \`${card.weights_sha256}\``,
    '## Limits',
    card.limits.map((limit) => `- ${limit}`).join('\n'),
    '## Trained on',
    table(
      ['what', 'rows', 'licence', 'credit', 'used for'],
      card.sources.map((source) => [
        `[${source.name}](${source.url})`,
        String(source.rows),
        source.licence,
        source.credit,
        source.used_for,
      ]),
    ),
    'The weights hold numbers learned from the texts, never the texts; the ratings of words and the pairs of characters are held as they are.',
    '## Figures',
    'Each on texts that the classifier had not seen.',
    ...Object.entries(card.figures).map(([name, figures]) => figuresSection(name, figures)),
    '## Notices',
    NOTICES,
  ]
    .join('\n\n')
    .concat('\n');
}

function figuresSection(name: string, figures: Figures): string {
  const { labels, confusion, f1, reliability } = figures;
  return [
    `### ${name}`,
    `${figures.method}. Accuracy **${percent(figures.accuracy)}**, macro-F1 ${percent(figures.macro_f1)}, calibration error ${percent(figures.calibration_error)} (${figures.calibration_interval.map(percent).join(' to ')}).`,
    table(
      ['given \\ predicted', ...labels, 'F1'],
      labels.map((label, at) => [
        label,
        ...(confusion[at] ?? []).map(String),
        percent(f1[label] ?? 0),
      ]),
    ),
    table(
      ['confidence from', 'answers', 'mean confidence', 'right'],
      reliability.map((bin) => [
        percent(bin.from),
        String(bin.count),
        percent(bin.confidence),
        percent(bin.accuracy),
      ]),
    ),
  ].join('\n\n');
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
