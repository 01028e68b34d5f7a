// The 64 symbols of a verification (docs/protocol.md §8), the first one being 0; the desktop program reads this file too. In a line,
// parted by tabs: the symbol, and its name in English and in German.
export const SYMBOLS = `
🐶	dog	Hund
🐱	cat	Katze
🦁	lion	Löwe
🐴	horse	Pferd
🐮	cow	Kuh
🐷	pig	Schwein
🐘	elephant	Elefant
🐰	rabbit	Hase
🦊	fox	Fuchs
🐻	bear	Bär
🐓	rooster	Hahn
🦉	owl	Eule
🐧	penguin	Pinguin
🦋	butterfly	Schmetterling
🐝	bee	Biene
🐞	ladybird	Marienkäfer
🐌	snail	Schnecke
🐢	turtle	Schildkröte
🐍	snake	Schlange
🐟	fish	Fisch
🐙	octopus	Krake
🦀	crab	Krebs
🌳	tree	Baum
🌵	cactus	Kaktus
🌷	tulip	Tulpe
🍄	mushroom	Pilz
🍀	clover	Klee
🌍	globe	Weltkugel
🌙	moon	Mond
🌞	sun	Sonne
⭐	star	Stern
⚡	lightning	Blitz
⛄	snowman	Schneemann
🔥	fire	Feuer
💧	drop	Tropfen
🌈	rainbow	Regenbogen
🍎	apple	Apfel
🍌	banana	Banane
🍋	lemon	Zitrone
🍒	cherries	Kirschen
🍓	strawberry	Erdbeere
🌽	corn	Mais
🥕	carrot	Karotte
🍞	bread	Brot
🧀	cheese	Käse
🥚	egg	Ei
🎂	cake	Torte
🍕	pizza	Pizza
☕	coffee	Kaffee
🔔	bell	Glocke
🔑	key	Schlüssel
🔨	hammer	Hammer
📎	paperclip	Büroklammer
📕	book	Buch
⏰	alarm clock	Wecker
💡	lamp	Lampe
☔	umbrella	Regenschirm
🎩	hat	Hut
👓	glasses	Brille
🎸	guitar	Gitarre
🥁	drum	Trommel
⚽	football	Fußball
🎈	balloon	Luftballon
🚲	bicycle	Fahrrad
`
  .trim()
  .split('\n')
  .map((line) => {
    const [sign, en, de] = line.split('\t');
    return { sign, en, de };
  });
