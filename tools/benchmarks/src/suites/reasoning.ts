import { RANKING_WANTED, rankingFigures } from '../reasoning/ranking-figures.ts';
import { SENTIMENT_WANTED, sentimentPart } from '../reasoning/sentiment-part.ts';
import type { Suite } from '../suite.ts';

export const reasoningSuite: Suite = {
  name: 'reasoning',
  summary:
    'ranking by votes held back (--votes FILE.csv for real ones), and sentiment on held-out texts ' +
    'beside libraries (--data FOLDER, REAL_DATA_DIR by default)',
  wanted: { ...RANKING_WANTED, ...SENTIMENT_WANTED },
  async run(flags) {
    const ranking = await rankingFigures(flags);
    const sentiment = await sentimentPart(flags);
    return {
      ratios: { ...ranking.ratios, ...sentiment.ratios },
      rows: [...ranking.rows, ...sentiment.rows],
    };
  },
};
