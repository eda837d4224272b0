import type { Words } from '../words/language.ts';

interface MapWords {
  readonly map: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly searchHere: string;
  readonly equal: string;
  readonly close: string;
  readonly area: (label: string, others: number) => string;
  readonly placesIn: (count: string, area: string) => string;
}

export const MAP: Words<MapWords> = {
  en: {
    map: 'Map of what was found',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    searchHere: 'Search here',
    equal: 'All that is on the map is in the list as well.',
    close: 'Close',
    area: (label, others) => (others === 0 ? label : `${label} +${others}`),
    placesIn: (count, area) => `${count} in ${area}: look closer`,
  },
  'zh-Hant': {
    map: '搜尋結果地圖',
    zoomIn: '放大',
    zoomOut: '縮小',
    searchHere: '搜尋這個範圍',
    equal: '地圖上的餐廳，列表中都有。',
    close: '關閉',
    area: (label, others) => (others === 0 ? label : `${label} +${others}`),
    placesIn: (count, area) => `${area}有 ${count} 間，放大查看`,
  },
};
