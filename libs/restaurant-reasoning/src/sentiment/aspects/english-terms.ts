import type { Aspect } from '../review-sentiment.ts';

/**
 * Words that a clause speaks of an aspect by, in the singular. What
 * people eat is endless: these are the frequent ones, the training adds those it finds in its data.
 */
export const ENGLISH_TERMS: Readonly<Record<Aspect, string>> = {
  food: `food meal dish menu taste tasty flavor flavour flavorful flavorless portion ingredient
    cuisine cooking cooked seasoned seasoning bland delicious yummy overcooked undercooked stale
    appetizer starter entree dessert breakfast lunch dinner brunch buffet snack drink beverage wine
    beer cocktail martini sangria tea coffee soup salad sandwich burger pizza pasta noodle rice
    sushi sashimi roll dumpling steak beef pork lamb chicken duck fish salmon tuna shrimp
    prawn lobster crab oyster scallop seafood bacon egg cheese bread toast fries potato vegetable
    tofu bean sauce gravy curry spice spicy salty sweet cake pie chocolate icecream cupcake pancake
    waffle taco burrito salsa kebab falafel ramen pho tapa bagel meat rib sausage veggie fruit
    congee wonton bun tart dressing crust batter milk juice soda`,
  service: `service server waiter waitress waitstaff staff hostess host bartender barman manager
    management owner chef busboy employee cashier crew maitre attitude rude friendly courteous polite
    attentive inattentive helpful unhelpful hospitality hospitable professional ignored apologized
    apology`,
  ambience: `ambience ambiance atmosphere decor decoration decorated design interior music noise
    noisy loud quiet lighting light vibe setting cozy cosy romantic scene view patio terrace garden
    crowd crowded cramped spacious space room seating seat chair comfortable furniture band jazz
    ambient stylish trendy charming booth`,
  price: `price priced pricing pricey cost costly expensive inexpensive cheap cheaper affordable
    overpriced bill check tip gratuity value money dollar buck worth bargain deal discount charge
    charged fee tax reasonable coupon budget`,
  cleanliness: `clean cleaner cleanliness unclean dirty filthy filth hygiene hygienic spotless
    sanitary unsanitary cockroach roach fly bug insect hair rat mouse mice sticky greasy stain
    stained bathroom restroom toilet smelly smell odor`,
  waiting: `wait waited waiting queue queued line delay delayed slow slowly prompt promptly quick
    quickly minute hour reservation forever speedy`,
  location: `location located neighborhood neighbourhood parking park street block subway station
    downtown uptown convenient conveniently walk walking distance corner metro mtr mall nearby`,
  miscellaneous: `place restaurant experience spot joint diner cafe bistro visit overall table
    party crowd celebrity event occasion birthday anniversary night`,
};
