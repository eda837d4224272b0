/**
 * What people say of food and places in words that mean something else one by one: ours, rated on
 * VADER's scale from -4 to 4. Words with a stroke between are alternatives, `*` is any one word.
 * Rated 0 are those whose words only look like praise or blame.
 */
export const ENGLISH_IDIOMS: readonly (readonly [rating: number, idioms: string])[] = [
  [
    3,
    `to die for, melt/melts/melted/melting in/on my/your/our/the mouth/mouths/tongue, second to none,
    out of this world, hit/hits the spot, knock/knocks/knocked my/our/your socks off, bar none,
    blew/blow/blows me/us/you away, blown away, take/takes/took my/our/your breath away, like no other,
    finger licking/lickin good, diamond in the rough, hidden gem/gems, above and beyond, on point,
    went/go/goes the extra mile, never disappoints/disappointed/disappoint, heaven on earth,
    knock/knocks/knocked it out of the park, hit/hits it out of the park, home run, a must,
    must try, top notch, first class, first rate, world class, five star/stars, 5 star/stars, the bomb,
    thumbs up, nailed it, cooked/done/seasoned to perfection, to perfection, like royalty,
    worth every penny/cent/bite/dollar/minute/second, can't/cannot/couldn't be beat/beaten/topped,
    can't/cannot/couldn't beat, can not beat, can't/cannot/couldn't go wrong, can not go wrong,
    can't/cannot/couldn't fault, can not fault, can't/cannot say enough, can't/couldn't get enough,
    couldn't be happier/better/nicer/kinder/fresher, couldn't/can't ask for more/better,
    could not ask for more/better, couldn't have been better/nicer/happier/friendlier/kinder,
    couldn't have asked for, can't stop eating, nothing but praise, nothing beats, hard to beat,
    never had better, never had a/any/such better/finer/nicer, never eaten/tasted better,
    never eaten/tasted a/any better/finer, leave/leaves/left nothing to be desired, mouth watering,
    since sliced bread, slice/piece/bite of heaven, head and shoulders above, licked the plate/plates/bowl,
    makes/made my mouth water, blows/blew * out of the water, exceeded my/our/all expectations,
    beyond my/our expectations, treat/treats/treated like family, breath of fresh air, feel at home,
    feels/felt like home, feels/felt right at home, made my/our day/night/evening, hats off`,
  ],
  [
    2,
    `falls/fall/fell/falling off the bone, bang for your/the/my/our buck/bucks, nothing wrong with,
    no complaint/complaints, nothing to complain about, nothing bad to say, no problem/problems,
    no issue/issues, no wait, no fault/faults, no regret/regrets, won't/wouldn't/don't/didn't regret,
    will not regret, worth the wait/trip/drive/money/price/visit/detour, worth it, the real deal, a steal,
    easy on the wallet/pocket, won't/didn't/doesn't break the bank, not break the bank, dirt cheap,
    feast for the eyes, ticks/ticked all the boxes, keep/keeps/kept coming back, come back for more,
    happy camper/campers, went down a treat, up to scratch/par, licking my/our lips/fingers, in good hands`,
  ],
  [
    -1,
    `nothing special, nothing to write home about, nothing to rave about, run of the mill, hit or miss,
    hit and miss, nothing to shout about, not * cup of tea, middle of the road, past its prime`,
  ],
  [
    -3,
    `cost/costs an arm and a leg, highway/daylight robbery, rip off, ripped off, dropped/drop/drops the ball,
    leave/leaves/left a lot to be desired, leave/leaves/left much/something to be desired,
    waste of time/money/space/calories, is/was a joke, a bad/complete/total/sick joke, what a joke,
    left a bad/bitter/sour/nasty taste, fell/falls/fall flat, fell/falls/fall short, turn off,
    missed/misses/miss the mark, gone/went/going/goes downhill, down the drain/toilet, tourist trap,
    like cardboard/rubber/leather/dirt/sawdust/dishwater/plastic, hard/solid as a rock/brick,
    tough as leather/nails/boots, tough as old boots, dry as a bone/desert, dry as dust, bone dry,
    stone cold, turned/turns my stomach, made me/us sick/ill/gag, makes me/us sick/ill/gag,
    threw up, throw up, food poisoning, the last/final straw, never again, stay away, steer clear,
    like the plague, run away, give/gave it a miss, give this/it/that place a miss, like pulling teeth,
    take/takes/took forever, wait/waited forever, for ages, like watching paint dry, ignored us/me,
    like dirt/garbage/trash, second class, rubbed * the wrong way, couldn't/could care less, slap in the face,
    through the roof, burned/burnt a hole, hot mess, train wreck, let down, let us/me down, thumbs down,
    zero/no/one star/stars, 1/0 star/stars, cut/cuts/cutting corners, on its last legs, the worst,
    looked down * nose, looked down their/his/her nose, turned a blind eye, in the trash/bin/garbage`,
  ],
  [
    0,
    `no doubt, no wonder, not only, not just, not to mention, needless to say, no matter, no time,
    hot dog/dogs, happy hour, sweet and sour, hot and sour, kind of, hard rock, neither good nor bad,
    not good not bad, so so, nothing more, like it or not, all you can eat, for what it is`,
  ],
];

/** Phrases that negate what follows, as "not" does. */
export const ENGLISH_NEGATING_PHRASES = `anything but, far from, by no means, in no way, nowhere near,
  fail/fails/failed to, can/could/couldn't hardly`;
