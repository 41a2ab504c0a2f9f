import type { QuotationPair } from './labels.ts';

/** Written and labelled by hand for the project, in other languages than English. */
export const otherQuotationPairs: readonly QuotationPair[] = [
  [
    'altered',
    '„Wir müssen die Brücke sofort sperren, weil sie jederzeit einstürzen kann“, sagte Ingenieurin Petra Vogt.',
    '„Wir sollten die Brücke sofort sperren, denn sie könnte jederzeit einstürzen“, sagte Ingenieurin Petra Vogt.',
  ],
  [
    'altered',
    'Bürgermeister Jens Kolb sagte: „Kein einziger Baum wird für das neue Stadion gefällt.“',
    'Bürgermeister Jens Kolb sagte: „Nur wenige Bäume werden für das neue Stadion gefällt.“',
  ],
  [
    'altered',
    '„Die Kinder haben zwei Jahre verloren, und niemand gibt sie ihnen zurück“, sagte Lehrerin Ute Brand.',
    '„Die Kinder haben drei Jahre verloren, und niemand gibt sie ihnen zurück“, sagte Lehrerin Ute Brand.',
  ],
  [
    'altered',
    'Er sei froh, sagte Trainer Olaf Henne. „Die Mannschaft hat bis zum Ende gekämpft und verdient gewonnen.“',
    'Trainer Olaf Henne zeigte sich zufrieden. „Die Mannschaft hat bis zum Schluss gekämpft und am Ende verdient gesiegt.“',
  ],
  [
    'identical',
    '»Wir haben niemanden entlassen«, sagte Werksleiter Timo Rau.',
    '„Wir haben niemanden entlassen“, sagte Werksleiter Timo Rau.',
  ],
  [
    'identical',
    '„Das kostet 3,5 Mio. Euro im Jahr“, sagte Rau.',
    '„Das kostet 3,5 Millionen Euro im Jahr“, sagte Rau.',
  ],
  [
    'identical',
    '„Es muss Schluss sein mit dem Lärm in unseren Straßen“, sagte Anwohnerin Eva Lutz.',
    '„Es muß Schluß sein mit dem Lärm in unseren Strassen“, sagte die Anwohnerin Eva Lutz.',
  ],
  [
    'trimmed',
    'Lutz forderte: „Es muss Schluss sein mit dem Lärm.“',
    '„Es muss Schluss sein mit dem Lärm in unseren Straßen, und zwar noch vor dem Sommer“, forderte Lutz.',
  ],
  [
    'speaker-changed',
    '„Die Akten sind im Keller verbrannt“, sagte Ministerin Anja Stark.',
    '„Die Akten sind im Keller verbrannt“, sagte Staatsanwalt Rolf Behr. Ministerin Anja Stark äußerte sich nicht.',
  ],
  [
    'absent',
    '„Mein Hund hat als Erster den Rauch bemerkt“, erzählte Nachbar Udo Hinz.',
    'Bei einem Brand in der Altstadt ist am Montag hoher Schaden entstanden. Verletzt wurde niemand. Die Polizei ermittelt.',
  ],
  [
    'other',
    '„Wir wollen mehr Geld für die Kitas“, sagte Stark.',
    '„Wir wollen keine neuen Schulden für die Straßen“, sagte Stark.',
  ],
  [
    'other',
    '„Das war heute ein sehr schweres Spiel für uns alle“, sagte Henne.',
    '„Das ist für mich heute kein Thema mehr“, sagte Henne.',
  ],

  [
    'altered',
    '« Nous ne céderons jamais devant les menaces des patrons », a déclaré la syndicaliste Odile Marchand.',
    '« Nous n’allons pas céder devant les pressions des patrons », a déclaré la syndicaliste Odile Marchand.',
  ],
  [
    'altered',
    'Le maire, Luc Besnard, a dit : « Tous les logements seront prêts avant la fin de l’année. »',
    'Le maire, Luc Besnard, a dit : « La moitié des logements sera prête avant la fin de l’année prochaine. »',
  ],
  [
    'altered',
    '« Il faut fermer cette usine qui empoisonne le fleuve », estime la biologiste Jeanne Roy.',
    '« Il faudra un jour fermer cette usine, qui pollue le fleuve », estime la biologiste Jeanne Roy.',
  ],
  [
    'identical',
    '"Nous partirons quand tout sera fini", a dit Besnard.',
    '« Nous partirons quand tout sera fini », a dit Besnard.',
  ],
  [
    'identical',
    '« L’ état d’ urgence n’ est plus utile aujourd’hui », a-t-il dit.',
    '« L’état d’urgence n’est plus utile aujourd’hui », a-t-il dit.',
  ],
  [
    'trimmed',
    'La ministre promet « une loi simple et juste pour les locataires ».',
    '« Je veux une loi simple et juste pour les locataires, et je l’aurai », a dit la ministre.',
  ],
  [
    'absent',
    '« Mon fils n’a plus dormi depuis ce jour-là », raconte Sofia Benali.',
    'Le tribunal a repoussé l’audience au mois de mars. Les avocats n’ont pas souhaité commenter cette décision.',
  ],
  [
    'other',
    '« Nous avons perdu beaucoup de temps avec ce dossier », a dit Roy.',
    '« Nous avons perdu un ami très cher cette nuit », a dit Roy.',
  ],

  [
    'altered',
    '“No vamos a permitir que cierren el hospital del pueblo”, dijo la alcaldesa Inés Moya.',
    '“No podemos permitir que se cierre el único hospital del pueblo”, dijo la alcaldesa Inés Moya.',
  ],
  [
    'altered',
    '“El agua llegó a los tejados en menos de una hora”, contó el vecino Raúl Ponce.',
    '“El agua llegó hasta las ventanas en cosa de una hora”, contó el vecino Raúl Ponce.',
  ],
  [
    'altered',
    'El presidente dijo: “Bajaremos los impuestos a todos los trabajadores este año”.',
    'El presidente dijo: “Bajaremos los impuestos a algunos trabajadores el próximo año”.',
  ],
  [
    'identical',
    '«No vamos a permitir que cierren el hospital», dijo Moya.',
    '“No vamos a permitir que cierren el hospital”, dijo Moya.',
  ],
  [
    'trimmed',
    'Moya advirtió que no permitirá “que cierren el hospital”.',
    '“No vamos a permitir que cierren el hospital ni la escuela”, dijo Moya.',
  ],
  [
    'speaker-changed',
    '“Nadie revisó los frenos del autobús”, declaró el conductor Iván Robles.',
    '“Nadie revisó los frenos del autobús”, declaró la inspectora Marta Vidal. El conductor Iván Robles está detenido.',
  ],
  [
    'absent',
    '“Vendí mi coche para pagar la operación”, dijo Elena Soto.',
    'El ministerio publicó las nuevas tarifas de los peajes. Entrarán en vigor en enero en todo el país.',
  ],
  [
    'other',
    '“Tenemos que trabajar más con los jóvenes”, dijo Moya.',
    '“Tenemos que hablar con los vecinos del puerto”, dijo Moya.',
  ],

  [
    'altered',
    '“A polícia chegou tarde demais e ninguém foi preso”, disse a moradora Célia Ramos.',
    '“A polícia chegou muito tarde e só um foi preso”, disse a moradora Célia Ramos.',
  ],
  [
    'identical',
    '"A gente vai continuar na rua até domingo", disse Ramos.',
    '-- A gente vai continuar na rua até domingo -- disse Ramos.',
  ],
  [
    'trimmed',
    'Ramos disse que o grupo vai “continuar na rua até domingo”.',
    '“A gente vai continuar na rua até domingo, com chuva ou com sol”, disse Ramos.',
  ],
  [
    'altered',
    '“Non abbiamo mai ricevuto quei soldi dal ministero”, ha detto il sindaco Carlo Negri.',
    '“Non abbiamo ancora ricevuto tutti i soldi dal ministero”, ha detto il sindaco Carlo Negri.',
  ],
  [
    'identical',
    '«Non abbiamo mai ricevuto quei soldi», ha spiegato Negri.',
    '"Non abbiamo mai ricevuto quei soldi", ha spiegato Negri.',
  ],
  [
    'absent',
    '“Mia madre cantava ogni sera in quella piazza”, racconta Bianca Fusi.',
    'Il comune ha approvato il bilancio. Nel documento ci sono fondi per due scuole e per una nuova strada.',
  ],
  [
    'altered',
    '“We hebben alles geprobeerd om de fabriek open te houden”, zei directeur Wim Smit.',
    '“We hebben veel gedaan om de fabriek zo lang mogelijk open te houden”, zei directeur Wim Smit.',
  ],
  ['identical', '‘We hebben alles geprobeerd’, zei Smit.', '“We hebben alles geprobeerd”, zei Smit.'],
  [
    'altered',
    '„Vláda nám slíbila peníze, ale nikdy nic neposlala,“ řekl starosta Jan Bílek.',
    '„Vláda nám slíbila peníze, ale zatím neposlala skoro nic,“ řekl starosta Jan Bílek.',
  ],
  ['identical', '"Vláda nám slíbila peníze," řekl Bílek.', '„Vláda nám slíbila peníze,“ řekl Bílek.'],
  [
    'altered',
    '«Мы никогда не согласимся закрыть эту шахту», — заявил мэр Олег Титов.',
    '«Мы пока не согласны закрыть эту шахту», — заявил мэр Олег Титов.',
  ],
  [
    'identical',
    '"Мы не согласимся закрыть эту шахту", - заявил Титов.',
    '— Мы не согласимся закрыть эту шахту, — заявил Титов.',
  ],
  [
    'trimmed',
    'Титов назвал план «ударом по всему городу».',
    '«Этот план станет ударом по всему городу и его жителям», — сказал Титов.',
  ],
  [
    'absent',
    '«Моя собака нашла дорогу домой», — рассказала Вера Лисина.',
    'Суд перенёс заседание на март. Адвокаты от комментариев отказались.',
  ],
  [
    'altered',
    '首相は「増税は二度としないと国民に約束する」と述べた。',
    '首相は「増税は当面しないと国民に約束したい」と述べた。',
  ],
  [
    'identical',
    '首相は『増税は二度としないと国民に約束する』と述べた。',
    '首相は「増税は二度としないと国民に約束する」と述べた。',
  ],
  ['trimmed', '首相は「国民に約束する」と述べた。', '首相は「増税は二度としないと国民に約束する」と述べた。'],
  ['altered', '市长说：“我们一定会在三个月内重建这座大桥。”', '市长说：“我们希望能在三年内重建这座大桥。”'],
  ['identical', '市长说：「我们一定会重建这座大桥。」', '市长说：“我们一定会重建这座大桥”。'],
  ['absent', '王女士说：“我的猫三天没有回家了。”', '法院将开庭时间推迟到三月，律师拒绝对此发表评论。'],
];
