import { installPeers, loadPeer } from '../peers/load-peer.ts';
import { peerWith } from '../peers/peer-with.ts';

/** A library that rates English texts: above 0 is praise. */
export interface SentimentLibrary {
  readonly name: string;
  rate(text: string): number;
}

interface Vader {
  readonly SentimentIntensityAnalyzer: {
    polarity_scores(text: string): { readonly compound: number };
  };
}
interface WinkNlp {
  readonly its: { readonly sentiment: object };
  readDoc(text: string): { out(what: object): number };
}

/** The libraries of the table that the model is compared with; installed by the first run. */
export async function sentimentLibraries(): Promise<SentimentLibrary[]> {
  await installPeers();
  const vader = peerWith<Vader>(loadPeer('vader-sentiment'), 'SentimentIntensityAnalyzer');
  const winkSentiment = callable<{ readonly score: number }>(loadPeer('wink-sentiment'));
  const winkNlp = callable<WinkNlp>(loadPeer('wink-nlp'))(loadPeer('wink-eng-lite-web-model'));
  return [
    { name: 'wink-sentiment', rate: (text) => winkSentiment(text).score },
    { name: 'wink-nlp', rate: (text) => winkNlp.readDoc(text).out(winkNlp.its.sentiment) },
    {
      name: 'vader',
      rate: (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound,
    },
  ];
}

type Callable<Result> = (argument: unknown) => Result;

function callable<Result>(module: unknown): Callable<Result> {
  if (!isCallable<Result>(module)) throw new TypeError('not a function: a peer is not what it was');
  return module;
}

function isCallable<Result>(module: unknown): module is Callable<Result> {
  return typeof module === 'function';
}
