import { expect, it } from '@jest/globals';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { CAIRO } from '@tablewise/restaurant-domain/cairo';
import { AddressReader } from './address-reader.ts';

const addresses = new AddressReader(HONG_KONG);
const inCairo = new AddressReader(CAIRO);

it.each([
  '12 Brazil St, Zamalek',
  '12 Brazil St, Zamalek, Cairo',
  '12 Brazil St, ZAMÁLEK, Cairo, Egypt',
  'شارع البرازيل، الزمالك، القاهرة',
])('%s is in Zamalek', (address) => {
  expect(inCairo.areaIn(address)?.name).toBe('Zamalek');
});

it.each([
  ['香港中環 威靈頓街32-40號地下至4樓', 'Central district'],
  ['九龍尖沙咀麼地道68號帝國中心地下', 'Tsim Sha Tsui'],
  ['九龍九龍城 賈炳達道128號', 'Kowloon City'],
  ['香港香港仔海洋公園大熊貓餐廳', 'Aberdeen'],
  ['新界元朗天水圍嘉湖新北江商場', 'Tin Shui Wai'],
  ['大嶼山大澳街市街29號地下', 'Tai O'],
  ['大嶼山貝澳羅屋村49號', 'Lantau Island'],
  ['坪洲永安橫街13-15號', 'Peng Chau'],
  ['SHOP 5, G/F, 9-15 LUEN ON STREET, KWUN TONG, KOWLOON', 'Kwun Tong'],
  ['12 Wellington Street, Central, Hong Kong', 'Central district'],
])('%s is in %s', (address, area) => {
  expect(addresses.areaIn(address)?.name).toBe(area);
});

it.each([
  ['', 'nothing'],
  ['香港金鐘道95號統一中心4樓', 'a street named after an area'],
  ['大埔道 Tai Po Road', 'a road to an area'],
  ['香港仔大道 Aberdeen Main Road', 'a main road'],
  ['柴灣道 Chai Wan Road', 'a road'],
  ['皇后大道東200號中環中心', 'a building named after an area'],
  ['香港皇后大道中88號', 'no area'],
  ['G/F, 27 SOUTH WALL ROAD, KOWLOON', 'a street and a region'],
])('%j names %s', (address) => {
  expect(addresses.areaIn(address)).toBeUndefined();
});
