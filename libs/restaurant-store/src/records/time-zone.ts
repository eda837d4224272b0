/** Of every place of the city that the gazetteer describes. */
export const TIME_ZONE = 'Asia/Hong_Kong';
