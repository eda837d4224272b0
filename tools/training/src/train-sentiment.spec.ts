import { describe, expect, it } from '@jest/globals';
import { SentimentModel } from '@tablewise/restaurant-reasoning';
import type { Polarity } from '@tablewise/restaurant-reasoning';
import { writeWeights } from '@tablewise/restaurant-reasoning/sentiment-training';
import type { AspectText, LabelledText } from './data/labelled-text.ts';
import { readTextFeatures } from './data/read-text-features.ts';
import type { TrainingData } from './data/training-data.ts';
import { recipesFor } from './recipes/recipes.ts';
import { readHeldOut } from './second/read-held-out.ts';
import { trainSecond } from './second/train-second.ts';
import type { SecondWeights } from './second/train-second.ts';
import { trainSentiment } from './train-sentiment.ts';

const DISHES = ['soup', 'salad', 'pasta', 'rice', 'tea', 'cake'];

function sentences(wordings: Readonly<Record<string, Polarity>>): LabelledText[] {
  return DISHES.flatMap((dish) =>
    Object.entries(wordings).map(([wording, label]) => ({
      text: wording.replace('…', dish),
      label,
    })),
  );
}

function withAspects(texts: readonly LabelledText[]): AspectText[] {
  return texts.map(({ text, label }) => ({
    text,
    aspects: [
      { aspect: 'food', polarity: label },
      { aspect: 'service', polarity: 'dislike' },
    ],
  }));
}

const ENGLISH = sentences({ 'lovely …': 'like', 'we had …': 'neutral', 'awful …': 'dislike' });
const CHINESE = sentences({ '… 好好食': 'like', '… 普通': 'neutral', '… 好難食': 'dislike' });
const DATA: TrainingData = {
  uci: ENGLISH.filter(({ label }) => label !== 'neutral'),
  openrice: CHINESE,
  mams: withAspects(ENGLISH),
  mamsVal: [],
  asapStars: CHINESE,
  asapAspects: withAspects(CHINESE),
};

const features = readTextFeatures();

/** Ten times the classifiers of the first reading: once is enough for what it does not concern. */
const secondOf = (data: TrainingData): SecondWeights => trainSecond(readHeldOut(data, features, 1));
const SECOND = secondOf(DATA);

function trainedOn(data: TrainingData, second = SECOND): Uint8Array {
  return writeWeights(trainSentiment(recipesFor(data, features), features, second));
}

describe('training', () => {
  const first = trainedOn(DATA);

  it('gives the same bytes for the same data', () => {
    expect(Buffer.compare(trainedOn(DATA, secondOf(DATA)), first)).toBe(0);
  });

  it('gives other bytes for other data', () => {
    const other = { ...DATA, uci: DATA.uci.slice(1) };
    expect(Buffer.compare(trainedOn(other), first)).not.toBe(0);
  });

  it('gives a model that has learned what it was shown', () => {
    const model = SentimentModel.load(first);
    expect(model.analyze('lovely soup').label).toBe('like');
    expect(model.analyze('awful tea').label).toBe('dislike');
    expect(model.analyze('soup 好難食').label).toBe('dislike');
  });
});
