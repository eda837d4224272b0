import type { Aspect } from '../review-sentiment.ts';

/**
 * Words that a clause speaks of an aspect by, in the singular. What
 * people eat is endless: these are the frequent ones, the training adds those it finds in its data.
 */
export const ENGLISH_TERMS: Readonly<Record<Aspect, string>> = {
  food: `food meal dish menu taste tasty tasting tasted tasteless flavor flavour flavorful flavorless
    portion ingredient cuisine cooking cooked seasoned seasoning bland delicious yummy delish edible
    inedible overcooked undercooked stale soggy bite appetizer starter entree dessert breakfast lunch
    dinner brunch buffet snack platter drink beverage wine beer cocktail martini margarita sangria
    mojito smoothie tea latte espresso coffee soup salad sandwich burger hamburger cheeseburger pizza
    pasta spaghetti lasagna ravioli noodle rice sushi sashimi nigiri roll dumpling steak beef pork
    lamb veal chicken wing duck fish salmon tuna cod shrimp prawn lobster crab mussel clam oyster
    scallop calamari seafood bacon ham egg omelet omelette cheese mozzarella bread bruschetta biscuit
    toast fries potato tater chip nacho guacamole vegetable veggie vegetarian vegan tofu bean corn
    mushroom sauce gravy curry spice spicy salty sweet garlic cake cheesecake pie pastry crepe donut
    muffin cookie brownie chocolate icecream gelato yogurt cupcake pancake waffle taco burrito
    enchilada quesadilla fajita salsa kebab gyro hummus falafel ramen pho tapa bagel meat meatball rib
    brisket sausage fruit banana congee wonton bun tart dressing dip fondue crust batter milk
    milkshake juice soda calzone risotto chowder nugget fried grilled fare`,
  service: `service server waiter waitress waitstaff waitperson staff hostess host bartender barista
    barman manager management owner chef busboy employee cashier crew maitre attitude rude rudely
    friendly courteous polite attentive inattentive helpful unhelpful hospitality hospitable
    professional ignored apologized apology greeted treated refused forgot brought attention delivery`,
  ambience: `ambience ambiance atmosphere decor decoration decorated design interior music dj noise
    noisy loud quiet lighting lit vibe setting environment cozy cosy romantic view patio terrace
    garden cramped spacious comfortable furniture band jazz ambient stylish trendy charming`,
  price: `price priced pricing pricey cost costly expensive inexpensive cheap cheaper affordable
    overpriced overcharged charged pay paid paying bill gratuity value money dollar buck bargain deal
    discount fee tax reasonable reasonably coupon budget`,
  cleanliness: `clean cleaner cleanliness unclean dirty filthy filth hygiene hygienic spotless
    sanitary unsanitary cockroach roach fly bug insect hair rat mouse mice sticky greasy stain
    stained bathroom restroom toilet smelly smell odor`,
  waiting: `wait waited waiting queue queued line delay delayed slow slowly prompt promptly quick
    quickly minute hour forever speedy`,
  location: `location located neighborhood neighbourhood parking park street block subway station
    downtown uptown convenient conveniently walk walking distance corner metro mtr mall nearby`,
  miscellaneous: `place restaurant establishment experience spot joint diner cafe bistro lounge bar
    kitchen counter area space room scene table seat seating booth reservation visit party crowd
    crowded celebrity event occasion birthday anniversary`,
};
