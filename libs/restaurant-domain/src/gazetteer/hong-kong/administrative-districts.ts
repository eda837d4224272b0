import type { AdministrativeDistrict } from '../gazetteer-data.ts';

/** The 18 districts. Aliases hold the spellings of the boundary file and of the licence register. */
export const ADMINISTRATIVE_DISTRICTS: readonly AdministrativeDistrict[] = [
  { name: 'Central and Western', zh: '中西區', aliases: ['Central/Western', '中西区', '中西'] },
  { name: 'Wan Chai', zh: '灣仔區', aliases: ['灣仔', '湾仔区', '湾仔'] },
  { name: 'Eastern', zh: '東區', aliases: ['东区'] },
  { name: 'Southern', zh: '南區', aliases: ['南区'] },
  { name: 'Yau Tsim Mong', zh: '油尖旺區', aliases: ['Yau Tsim', '油尖旺', '油尖旺区', '油尖'] },
  { name: 'Sham Shui Po', zh: '深水埗區', aliases: ['深水埗', '深水埗区'] },
  { name: 'Kowloon City', zh: '九龍城區', aliases: ['九龍城', '九龙城区', '九龙城'] },
  { name: 'Wong Tai Sin', zh: '黃大仙區', aliases: ['黃大仙', '黄大仙区', '黄大仙'] },
  { name: 'Kwun Tong', zh: '觀塘區', aliases: ['觀塘', '观塘区', '观塘'] },
  { name: 'Kwai Tsing', zh: '葵青區', aliases: ['葵青', '葵青区'] },
  { name: 'Tsuen Wan', zh: '荃灣區', aliases: ['荃灣', '荃湾区', '荃湾'] },
  { name: 'Tuen Mun', zh: '屯門區', aliases: ['屯門', '屯门区', '屯门'] },
  { name: 'Yuen Long', zh: '元朗區', aliases: ['元朗', '元朗区'] },
  { name: 'North', zh: '北區', aliases: ['北区'] },
  { name: 'Tai Po', zh: '大埔區', aliases: ['大埔', '大埔区'] },
  { name: 'Sha Tin', zh: '沙田區', aliases: ['沙田', '沙田区'] },
  { name: 'Sai Kung', zh: '西貢區', aliases: ['西貢', '西贡区', '西贡'] },
  { name: 'Islands', zh: '離島區', aliases: ['離島', '离岛区', '离岛'] },
];
