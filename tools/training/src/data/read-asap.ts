import type { Aspect, Polarity } from '@tablewise/restaurant-reasoning';
import type { AspectText, LabelledText } from './labelled-text.ts';
import { parseCsv } from './parse-csv.ts';

/** Their 18 categories as our aspects. */
export const ASAP_ASPECTS: Readonly<Record<string, Aspect>> = {
  location_traffic: 'location',
  location_distance_from_business_district: 'location',
  location_easy_to_find: 'location',
  service_wait_time: 'waiting',
  service_waiters_attitude: 'service',
  service_parking_convenience: 'location',
  service_serving_speed: 'waiting',
  price_level: 'price',
  price_cost_effective: 'price',
  price_discount: 'price',
  environment_decoration: 'ambience',
  environment_noise: 'ambience',
  environment_space: 'ambience',
  environment_cleaness: 'cleanliness',
  dish_portion: 'food',
  dish_taste: 'food',
  dish_look: 'food',
  dish_recommendation: 'food',
};
/** -2 stands for what the review does not speak of. */
const POLARITIES: Readonly<Record<string, Polarity>> = {
  '1': 'like',
  '0': 'neutral',
  '-1': 'dislike',
};

/** Reviews with stars: four and more like a place, three are neutral, fewer dislike it. */
export function readAsapStars(file: string): LabelledText[] {
  return parseCsv(file).map(({ reviewbody = '', star }) => ({
    text: reviewbody,
    label: Number(star) >= 4 ? 'like' : Number(star) >= 3 ? 'neutral' : 'dislike',
  }));
}

export function readAsapAspects(file: string): AspectText[] {
  return parseCsv(file).map(({ reviewbody = '', ...row }) => ({
    text: reviewbody,
    aspects: Object.entries(ASAP_ASPECTS).flatMap(([category, aspect]) => {
      const polarity = POLARITIES[String(Number(row[category]))];
      return polarity === undefined ? [] : [{ aspect, polarity }];
    }),
  }));
}
