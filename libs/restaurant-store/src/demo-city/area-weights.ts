/** Areas with more, or fewer, restaurants than others; those that are not named here count 2. */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['Central district', 12],
  ['Causeway Bay', 11],
  ['Tsim Sha Tsui', 13],
  ['Mong Kok', 11],
  ['Wan Chai', 10],
  ['Sheung Wan', 6],
  ['Jordan', 5],
  ['Yau Ma Tei', 5],
  ['Sham Shui Po', 5],
  ['Kwun Tong', 5],
  ['Tsuen Wan', 5],
  ['Yuen Long', 5],
  ['Tuen Mun', 5],
  ['Sha Tin', 5],
  ['Tai Po', 4],
  ['Tseung Kwan O', 4],
  ['North Point', 4],
  ['Kowloon City', 4],
  ['Hung Hom', 4],
  ['Sai Kung', 3],
  ['Lo Wu', 0.2],
  ['Lok Ma Chau', 0.2],
  ['Po Toi', 0.2],
  ['Deep Water Bay', 0.4],
  ['Repulse Bay', 0.6],
  ['Shek O', 0.6],
  ['Ma Wan', 0.6],
  ['Tai O', 0.8],
]);

/** How many restaurants an area has, beside others. */
export function areaWeight(name: string): number {
  return WEIGHTS.get(name) ?? 2;
}
