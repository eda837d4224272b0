export const ATTRIBUTION = ['© OpenStreetMap contributors'];

export const PLACE = {
  id: 'p1',
  name: 'Wing Kee',
  district: 'Central district',
  sentiment: { likes: 3, neutral: 1, dislikes: 0 },
};
