/** The words that an English sentence can hardly do without; those that other languages write alike are left out. */
export const ENGLISH_FUNCTION_WORDS = `the and was were is are it its this that these those of to for from
  with but not we our they their you your he she his him i my us them there here have has had be been
  being would will can could should did does don't didn't wasn't isn't won't can't couldn't very too
  really just when where what which who how why if or because than then out up down over about after
  before again never ever always only also all any some more most much many other every one two at by
  an as so into ordered came went got get go back best worst good great bad nice time place food`;

/**
 * Frequent words of other languages in Latin letters, by language. Words that English has too
 * ("war", "pour") are left out, and so are the names of dishes.
 */
export const FOREIGN_WORDS = `
  und der das ist sehr nicht ein eine einen mit wir ich auch aber essen gut für fur von zu auf dem den wurde waren
  haben hatte schon noch wieder kein keine schlecht lecker freundlich bedienung preis preise immer nur
  oder bei nach über sind uns unser alles gerne ganz hervorragend ausgezeichnet leider zum zur einfach
  est et les très tres bonne pas une dans avec nous vous je mais était etait c'est qui que aux ce cette ces sont plats
  accueil repas trop peu bien rien jamais toujours encore notre votre leur délicieux delicieux excellente
  serveur serveuse nourriture cher chère décevant
  muy pero está esta este estaba comida buena bueno malo mala los las una del por para todo nada siempre servicio
  lugar precio precios sabor rico rica fue es son nos más hay también tambien volver volveremos camarero
  camareros excelente recomiendo gracias mejor peor delicioso deliciosa buenísimo ambiente atención
  molto buono buona cibo il gli che di non per ma sono siamo era ottimo ottima servizio tutto anche più piu
  bene prezzi prezzo abbiamo mangiato cucina questo questa nel della sempre delizioso pessimo cameriere camerieri
  gentile gentili buonissimo buonissima
  muito não nao uma um atendimento bom boa ótimo otimo preço preco com mais foi são sao ruim péssimo tudo
  recomendo estava
  het een niet zeer heel erg eten goed maar ook van voor zijn wij ik dat deze vriendelijk prijs weer naar geen slecht
  och det är mycket maten var inte bra för med på av jag ett som og veldig meget maden ikke til bedste dårlig
  jest bardzo nie dobre smaczne jedzenie obsługa na się ale był była było polecam miejsce
  çok cok yemek yemekler ve bir bu güzel guzel değil degil lezzetli servis için ama garson
  yang dan enak makanan tidak sangat sekali ini itu untuk dengan pelayanan harga tempat makan sedap
  ang ng mga masarap pagkain hindi ito po kami sobrang sarap lang
  ngon khong không rất và quán đồ ăn phục vụ món
  velmi jídlo dobré byl byla nagyon finom az és volt étel foarte mâncare este și bună ruoka erittäin hyvä ja oli palvelu`;

/** Little words of other languages that stand in names and dishes on English menus as well. */
export const WEAKLY_FOREIGN_WORDS = `de la le el al con du des en un die im au sur sans no se su lo si y e o da`;
