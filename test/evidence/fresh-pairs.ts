import type { FactPair, QuotationPair } from './labels.ts';

/**
 * Written and labelled after the checks were tuned on the other pairs, and looked at once: what the checks do with
 * sentences that they have never met.
 */
export const freshQuotationPairs: readonly QuotationPair[] = [
  [
    'altered',
    '“The glacier loses a metre of ice each week now,” said Karin Solheim, who has measured it since 1998.',
    '“The glacier has been losing a metre of ice every month,” said Karin Solheim, who has measured it since 1998.',
  ],
  [
    'altered',
    'Chef Marco Deluca told the magazine: “I burned my hands, my shirts and two restaurants before I learned patience.”',
    'Chef Marco Deluca told the magazine: “I burned my hands, my shirts and one restaurant before I learned any patience.”',
  ],
  [
    'altered',
    '“The tenants weren’t informed about the asbestos,” lawyer Fay Obi said.',
    '“The tenants were informed about the asbestos in time,” lawyer Fay Obi said.',
  ],
  [
    'altered',
    '“We count on every single voter in the valley to stand up against the mine,” activist Lou Harte said.',
    '“We are asking every voter in the valley to speak up against this mine,” activist Lou Harte said.',
  ],
  [
    'altered',
    'The striker, Ben Osei, said he was “sad to go but glad to finally play in front of my family”.',
    'The striker, Ben Osei, said he was “sorry to leave but happy that I will play in front of my family at last”.',
  ],
  [
    'altered',
    '“Cyber criminals took the data of 30,000 patients,” clinic head Dr Ursula Veit said.',
    '“Criminals took the data of 13,000 patients from our servers,” clinic head Dr Ursula Veit said.',
  ],
  [
    'altered',
    '“This treaty is worthless without a date,” Ambassador Noor Rahimi warned.',
    '“This treaty is worth very little without a date,” Ambassador Noor Rahimi warned.',
  ],
  [
    'altered',
    '“The buses must be free for everyone below 25,” councillor Sam Trent said.',
    '“The buses should be free for all those under 18,” councillor Sam Trent said.',
  ],
  [
    'altered',
    '“I saw the second car come out of the fog without lights,” trucker Dale Hobbs told police.',
    '“I saw a second car coming out of the fog with its lights off,” trucker Dale Hobbs told police.',
  ],
  [
    'altered',
    '“Nothing we do here is secret,” laboratory director Irina Vasile said. “Anyone is welcome to visit us.”',
    '“Almost nothing we do here is secret,” laboratory director Irina Vasile said. “Anyone is welcome to visit us.”',
  ],
  [
    'altered',
    '„Der Wald braucht Regen und keine neuen Konferenzen“, sagte Försterin Anke Lohse.',
    '„Der Wald braucht jetzt Wasser und nicht noch mehr Konferenzen“, sagte Försterin Anke Lohse.',
  ],
  [
    'altered',
    '« Le pont tiendra encore vingt ans », affirme l’ingénieur Rémi Vasseur.',
    '« Le pont tiendra peut-être encore dix ans », affirme l’ingénieur Rémi Vasseur.',
  ],
  [
    'altered',
    '“Los médicos nos dijeron que no había camas para nadie”, contó Julia Pardo.',
    '“Los médicos dijeron que no había camas libres para mi padre”, contó Julia Pardo.',
  ],
  [
    'altered',
    '“The strike ends when the owners open their books,” union leader Pat Keogh told workers.',
    '“The strike will end once the owners have opened the books to us,” union leader Pat Keogh told workers.',
  ],
  [
    'altered',
    '“Half of our beaches were closed last summer,” minister Dana Cole said.',
    '“A quarter of our beaches were closed last summer,” minister Dana Cole said.',
  ],
  [
    'identical',
    '“We’re not gonna apologise for being cautious”, said Cole.',
    '“We are not going to apologize for being cautious,” Cole said.',
  ],
  [
    'identical',
    '“My neighbour’s the one who called you,” Hobbs said.',
    '“My neighbor is the one who called you,” Hobbs said.',
  ],
  [
    'identical',
    'Trent added: "It\'s a 5-minute walk... and it takes an hour."',
    'Trent added: “It’s a five-minute walk … and it takes an hour.”',
  ],
  [
    'identical',
    '“Covid hit us hard in Jan. 2021,” Veit said.',
    '“Covid hit us hard in January 2021,” Veit said.',
  ],
  [
    'identical',
    '»Niemand hat die Absicht, das Bad zu schließen«, sagte Kämmerer Udo Rehm.',
    '„Niemand hat die Absicht, das Bad zu schliessen“, sagte Kämmerer Udo Rehm.',
  ],
  [
    'identical',
    '“They [the owners] have never shown us the accounts,” Keogh said.',
    '“They have never shown us the accounts,” Keogh said.',
  ],
  [
    'identical',
    '“the fish came back before the fishermen did”, Ness said.',
    'The fish came back before the fishermen did, Ness said.',
  ],
  ['identical', '‘You can’t eat promises,’ said Harte.', '“You can’t eat promises,” said Harte.'],
  [
    'identical',
    '“We owe it to the 1,500 families of the valley.” Those were the words of Lou Harte.',
    '“We owe it to the 1500 families of the valley,” Lou Harte said.',
  ],
  [
    'trimmed',
    'Hobbs saw a car “coming out of the fog with its lights off”.',
    '“I saw a second car coming out of the fog with its lights off,” trucker Dale Hobbs told police.',
  ],
  [
    'trimmed',
    '“The glacier has been losing a metre of ice,” Solheim said.',
    '“The glacier has been losing a metre of ice every month,” said Karin Solheim.',
  ],
  [
    'trimmed',
    '“I burned my hands … before I learned any patience,” Deluca said.',
    '“I burned my hands, my shirts and one restaurant before I learned any patience,” Deluca said.',
  ],
  [
    'trimmed',
    '“Go home, all of you, and lock the doors,” the sheriff said.',
    '“Go home, all of you,” the sheriff said, “and lock the doors.”',
  ],
  [
    'speaker-changed',
    '“The books were burned on my order,” director Irina Vasile said.',
    'Director Irina Vasile was not in court. “The books were burned on my order,” accountant Radu Popa said.',
  ],
  [
    'identical',
    '“The books were burned on my order,” he told the court.',
    '“The books were burned on my order,” accountant Radu Popa told the court.',
  ],
  [
    'absent',
    '“Octopuses dream in colour, I am sure of it,” diver Leo Munk said.',
    'The aquarium reopened after repairs that took nine weeks. A new tank holds forty sharks. Tickets cost more than before.',
  ],
  [
    'absent',
    '“My father planted these vines in the year of the great frost,” Rosa Bianchi said.',
    'Wine exports fell for the third year. “The market in Asia has gone quiet,” trader Kit Ho said.',
  ],
  [
    'other',
    '“We are asking for patience while the rescue goes on,” fire chief Al Dorn said.',
    '“We are asking for volunteers who own a boat,” fire chief Al Dorn said.',
  ],
  [
    'other',
    '“The budget is the best we could get,” minister Cole said.',
    '“The harvest is the worst we have seen in years,” minister Cole said.',
  ],
  [
    'other',
    '“I have known her as a tough negotiator,” Rahimi said of the premier.',
    '“I have known her for twenty years,” Rahimi said of the premier.',
  ],
  [
    'other',
    '“Our hospitals need more nurses,” Veit said.',
    '“Our hospitals treat more refugees than ever,” Veit said.',
  ],
  [
    'other',
    '“It was a difficult game on a difficult pitch,” Osei said.',
    '“It was a difficult year for my family,” Osei said.',
  ],
  [
    'other',
    '“You never know what the ice is doing under your feet,” Solheim said.',
    '“You never walk on the ice alone, that is the first rule,” Solheim said.',
  ],
];

export const freshFactPairs: readonly FactPair[] = [
  [
    ['figure'],
    'The avalanche buried eleven skiers above Davos.',
    'The avalanche buried seven skiers above Davos.',
  ],
  [
    ['figure'],
    'Beekeepers lost 45% of their hives over the winter.',
    'Beekeepers lost 54% of their hives over the winter.',
  ],
  [
    ['figure'],
    'The stadium will seat 38,000 fans when it opens.',
    'The stadium will seat 83,000 fans when it opens.',
  ],
  [
    ['figure'],
    'Inflation slowed to 3.1 percent from 3.8 percent.',
    'Inflation slowed to 3.4 percent from 3.8 percent.',
  ],
  [
    ['figure'],
    'The orchestra owes its players six months of pay.',
    'The orchestra owes its players nine months of pay.',
  ],
  [['figure'], 'Die Fähre hatte 210 Passagiere an Bord.', 'Die Fähre hatte 120 Passagiere an Bord.'],
  [
    ['figure'],
    'La tempête a privé 70 000 foyers d’électricité.',
    'La tempête a privé 7 000 foyers d’électricité.',
  ],
  [['figure'], 'El barco rescató a cuarenta migrantes.', 'El barco rescató a catorce migrantes.'],
  [['unit'], 'The cable runs 120 miles under the sea.', 'The cable runs 120 kilometers under the sea.'],
  [['unit'], 'Workers won a raise of 3 dollars an hour.', 'Workers won a raise of 3 euros an hour.'],
  [['unit'], 'The comet will be visible for 6 weeks.', 'The comet will be visible for 6 days.'],
  [['date'], 'The ceasefire begins on Saturday at noon.', 'The ceasefire begins on Sunday at noon.'],
  [['date'], 'The opera was first staged in 1871 in Cairo.', 'The opera was first staged in 1817 in Cairo.'],
  [['date'], 'Claims must be filed by 30 September.', 'Claims must be filed by 30 November.'],
  [['date'], 'Die Wahl findet am 9. Juni statt.', 'Die Wahl findet am 19. Juni statt.'],
  [
    ['date'],
    'Le musée rouvre jeudi après deux ans de travaux.',
    'Le musée rouvre mardi après deux ans de travaux.',
  ],
  [['name'], 'The wreck was found off Sardinia by divers.', 'The wreck was found off Corsica by divers.'],
  [
    ['name'],
    'Nurse Olga Petrenko won the case against the hospital.',
    'Nurse Irina Bondar won the case against the hospital.',
  ],
  [
    ['name'],
    'The drug is made by Novartis and sold in tablets.',
    'The drug is made by Roche and sold in tablets.',
  ],
  [['name'], 'Two planes from Denver were sent to Boise.', 'Two planes from Denver were sent to Tulsa.'],
  [['name'], 'Der Zug fuhr von Kassel nach Erfurt.', 'Der Zug fuhr von Kassel nach Weimar.'],
  [
    ['negation'],
    'The pilot had been warned about the storm.',
    'The pilot had not been warned about the storm.',
  ],
  [['negation'], 'The museum never returned the statues.', 'The museum returned the statues.'],
  [['negation'], 'There are no plans to extend the runway.', 'There are plans to extend the runway.'],
  [['negation'], 'Die Firma hat die Löhne nicht gezahlt.', 'Die Firma hat die Löhne gezahlt.'],
  [['negation'], 'La ley no protege a los inquilinos.', 'La ley protege a los inquilinos.'],
  [['hedge'], 'The arsonist was caught near the barn.', 'The suspected arsonist was caught near the barn.'],
  [['hedge'], 'The virus spreads through the air.', 'The virus possibly spreads through the air.'],
  [
    ['hedge'],
    'The mayor’s brother allegedly took bribes from builders.',
    'The mayor’s brother took bribes from builders.',
  ],
  [['hedge'], 'Der Fahrer war angeblich betrunken.', 'Der Fahrer war betrunken.'],
  [
    ['attribution'],
    'The army burned two villages near the river.',
    'The army burned two villages near the river, according to residents.',
  ],
  [
    ['attribution'],
    'The mine poisons the wells of the town.',
    'The mine poisons the wells of the town, doctors said.',
  ],
  [['figure', 'name'], 'The flood killed 14 people in Bonn.', 'The flood killed 41 people in Trier.'],
  [['date', 'figure'], 'On Tuesday the court freed 30 prisoners.', 'On Monday the court freed 13 prisoners.'],
  [
    [],
    'Eleven skiers were buried above Davos by the avalanche.',
    'The avalanche buried 11 skiers above Davos.',
  ],
  [[], 'The fund holds £3.4bn.', 'The fund holds 3.4 billion pounds sterling.'],
  [[], 'Nearly a third of voters stayed at home.', 'Almost one third of voters stayed home.'],
  [[], 'The hearing was set for Oct. 7.', 'The hearing was set for 7 October.'],
  [[], 'Roughly 900 homes lost power.', 'Power was cut to 912 homes.'],
  [[], 'The match starts at 8pm on Friday.', 'On Friday the match starts at 20:00.'],
  [[], 'She beat the record by 2 seconds.', 'She beat the record by two seconds.'],
  [[], 'The Polish government rejected the offer.', 'Poland’s government rejected the offer.'],
  [[], 'Chancellor Olaf Scholz was in Tokyo.', 'Scholz was in Tokyo.'],
  [[], 'The firm did not say how many jobs would go.', 'The firm declined to say how many jobs would go.'],
  [[], 'He couldn’t see the road.', 'He was unable to see the road.'],
  [[], 'The alleged leader of the gang is 40 years old.', 'The suspected leader of the gang is 40.'],
  [[], 'Rescuers, the police said, found the boy at dawn.', 'Police said rescuers found the boy at dawn.'],
  [[], 'The IMF lowered its forecast.', 'The International Monetary Fund lowered its forecast.'],
  [[], 'Profit rose to 1.02 billion euros.', 'Profit rose to about 1 billion euros.'],
  [[], 'The bus fell 30 metres (98 feet) into a gorge.', 'The bus fell 98 feet (30 meters) into a gorge.'],
  [[], 'The 19-year-old student from Lyon won.', 'The student from Lyon, 19, won.'],
  [[], 'Die Polizei nahm drei Männer fest.', '3 Männer wurden von der Polizei festgenommen.'],
  [[], 'Der Umsatz stieg auf 2,1 Mrd. Euro.', 'Der Umsatz stieg auf 2,1 Milliarden Euro.'],
  [[], 'Le ministre Bruno Le Maire était à Rome.', 'Bruno Le Maire, ministre, était à Rome.'],
  [[], 'Quinze personnes ont été blessées lundi.', 'Lundi, 15 personnes ont été blessées.'],
  [
    [],
    'El alcalde José Ruiz llegó a Quito el 3 de mayo.',
    'José Ruiz, el alcalde, llegó el 3 de mayo a Quito.',
  ],
  [[], 'No one was hurt in the fire.', 'Nobody was hurt in the fire.'],
  [[], 'The painting, by Rembrandt, hung in Paris.', 'The Rembrandt painting hung in Paris.'],
  [[], 'The island has more than 5,000 residents.', 'Over 5,000 people live on the island.'],
  [[], 'Temperatures hit 104 degrees Fahrenheit.', 'Temperatures hit 40 degrees Celsius.'],
];
