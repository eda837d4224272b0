import { describe, expect, it } from '@jest/globals';
import { LanguageDetector, isOfOneLanguage, languageIn } from './language-detector.ts';

const detector = new LanguageDetector([
  'yummy',
  'soup',
  'service',
  'super',
  'die',
  'pizza',
  'cafe',
]);

describe('the language of a text', () => {
  it.each([
    ['The noodles were great', 'en'],
    ['Yummy!!', 'en'],
    ['gr8 food', 'en'],
    ['Meh', 'en'],
    ['The cake was to die for', 'en'],
    ['La Vie en Rose was great', 'en'],
    ['I love their 點心', 'en'],
    ['呢間好好食', 'zh'],
    ['这家很好吃', 'zh'],
    ['呢間 cafe 好 nice', 'zh'],
    ['の味道好好', 'zh'],
    ['', 'none'],
    ['👍 10/10 !!!', 'none'],
  ])('of "%s" is %s', (text, language) => {
    expect(detector.languageOf(text)).toBe(language);
  });

  it.each([
    ['German', 'Das Essen war hervorragend und der Service sehr freundlich'],
    ['German', 'Leider war die Suppe kalt'],
    ['German', 'Sehr lecker, gerne wieder!'],
    ['French', 'Le repas était délicieux et le serveur très gentil'],
    ['French', 'On a attendu une heure, jamais plus'],
    ['French', 'Crème brûlée délicieuse'],
    ['Spanish', 'La comida estaba muy rica y el servicio excelente'],
    ['Spanish', 'Precios demasiado altos para lo que ofrecen'],
    ['Italian', 'Il cibo era ottimo ma il servizio lento'],
    ['Italian', 'Camerieri gentili e pizza buonissima'],
    ['Portuguese', 'Não gostei do prato, muito caro'],
    ['Dutch', 'Het eten was heerlijk en de bediening vriendelijk'],
    ['Swedish', 'Maten var utsökt och personalen trevlig'],
    ['Polish', 'Jedzenie było pyszne, polecam'],
    ['Turkish', 'Yemekler çok lezzetliydi'],
    ['Indonesian', 'Makanannya enak dan harganya murah'],
    ['Vietnamese', 'Đồ ăn rất ngon, phục vụ tốt'],
    ['Finnish', 'Ruoka oli erittäin hyvä'],
    ['Hungarian', 'Az étel nagyon finom volt'],
    ['Romanian', 'Mâncarea a fost foarte bună'],
    ['Japanese', '料理はとても美味しかったです'],
    ['Japanese', '店員さんの態度が最悪でした'],
    ['Korean', '직원이 불친절했어요'],
    ['Thai', 'อาหารไม่อร่อย แพงมาก'],
    ['Russian', 'Ужасное обслуживание, больше не придём'],
    ['Greek', 'Το φαγητό ήταν υπέροχο'],
    ['Arabic', 'الطعام كان لذيذا جدا'],
    ['Hindi', 'खाना बहुत स्वादिष्ट था'],
    ['Hebrew', 'האוכל היה טעים מאוד'],
  ])('that is %s is none that can be read: %s', (_language, text) => {
    expect(detector.languageOf(text)).toBe('foreign');
  });

  it('takes more to be English among words of another language', () => {
    const among = (text: string): string =>
      languageIn(detector.writingOf(text), { isAmongForeign: true });
    expect(detector.languageOf('super service')).toBe('en');
    expect(among('super service')).toBe('foreign');
    expect(among('The soup was good')).toBe('en');
  });

  it.each([
    ['The soup was good', true],
    ['湯好飲。', true],
    ['The soup was good, 湯好飲', false],
    ['The soup was good, der Kellner nicht', false],
    ['The soup was good, とても', false],
  ])('is the only one in "%s" or not: %s', (text, expected) => {
    expect(isOfOneLanguage(detector.writingOf(text))).toBe(expected);
  });
});
