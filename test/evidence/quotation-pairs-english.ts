import type { QuotationPair } from './labels.ts';

/** Written and labelled by hand for the project: what became of the first quotation of the article. */
export const englishQuotationPairs: readonly QuotationPair[] = [
  [
    'altered',
    'The ferry will not sail this winter, the operator confirmed. “We cannot ask people to pay for a boat that never leaves,” manager Ines Holt said.',
    'The operator confirmed that the ferry stays in harbour. “We can’t ask residents to pay for a boat that does not leave the quay,” said Ines Holt, its manager.',
  ],
  [
    'altered',
    'Coach Dan Ferris praised the squad: “They ran until there was nothing left to give, and I’m happy with that.”',
    '“They ran until there was nothing left to give and I am immensely proud of that,” coach Dan Ferris told reporters.',
  ],
  [
    'altered',
    '“The bridge isn’t safe and it will be shut tomorrow,” county engineer Paula Reyes said.',
    '“The bridge is safe and it will not be shut tomorrow,” county engineer Paula Reyes said.',
  ],
  [
    'altered',
    'Reyes told the council: “We found cracks in eleven of the forty beams.”',
    'Reyes told the council: “We found cracks in seven of the forty beams.”',
  ],
  [
    'altered',
    '“I will never sign a bill that cuts school lunches,” Governor Tom Whitlock said on Friday.',
    '“I will not sign a bill that cuts school lunches in half,” Governor Tom Whitlock said on Friday.',
  ],
  [
    'altered',
    'Marta Lind, who leads the hospital, said the ward was “close to breaking point every single weekend”.',
    'Marta Lind, director of the hospital, described the ward as “close to the limit nearly every weekend”.',
  ],
  [
    'altered',
    '"Nobody warned us about the flood until the water was in the kitchen," resident Joe Abara said.',
    '"No one told us about the flood until the water had reached the kitchen," said Joe Abara, a resident.',
  ],
  [
    'altered',
    '“This is the greatest result in the history of the club,” captain Aoife Byrne said.',
    '“This is one of the best results in the history of the club,” captain Aoife Byrne said.',
  ],
  [
    'altered',
    'Finance minister Karel Dusek said the state “must spend less before it can promise more to anybody”.',
    'Finance minister Karel Dusek argued that the state “has to spend less before it promises more to anyone”.',
  ],
  [
    'altered',
    '“We will find the people responsible and we will punish them,” police chief Nora Quint said.',
    '“We will find those who are responsible and they will be brought before a court,” police chief Nora Quint said.',
  ],
  [
    'altered',
    'Astronomer Lee Park called it “the brightest object anyone has photographed at that distance”.',
    'Astronomer Lee Park called it “the brightest thing that anybody has ever imaged at such a distance”.',
  ],
  [
    'altered',
    '“The company knew about the leak for three months,” lawyer Sasha Brandt told the court.',
    '“The company may have known about the leak for three months,” lawyer Sasha Brandt told the court.',
  ],
  [
    'altered',
    '“Our members voted to strike because their wages have not moved since 2015,” union leader Hugh Pell said.',
    '“Our members have voted for strike action because their pay has not moved since 2015,” union leader Hugh Pell said.',
  ],
  [
    'altered',
    '“If the rains fail again, the herds are going to die,” herder Amina Guyo said.',
    '“If the rains fail once more, our herds will not survive,” said Amina Guyo, a herder.',
  ],
  [
    'altered',
    'The mayor said: “I apologise to every family for what happened in that building.”',
    'The mayor said: “I regret to every family what happened in that building.”',
  ],
  [
    'altered',
    '“There is no evidence that the vaccine causes harm to children,” Dr Elin Moss said.',
    '“There is little evidence that the vaccine causes harm to children,” Dr Elin Moss said.',
  ],
  [
    'altered',
    '“Our engineers have verified every line of the code twice,” Orbix said in its statement.',
    '“Our engineers checked every line of that code two times,” Orbix said in its statement.',
  ],
  [
    'altered',
    'Farm owner Pete Calder told the paper: “You can’t milk cows by email, someone must be here at five.”',
    '“You cannot milk a cow by email; somebody has to be here at five in the morning,” farm owner Pete Calder told the paper.',
  ],
  [
    'altered',
    '“We had to leave everything, even the dog,” said Lucia Prado, who fled the fire.',
    '“We left everything behind, even our dog,” said Lucia Prado, who fled the fire.',
  ],
  [
    'altered',
    '“It would be foolish to lower interest rates now,” bank governor Ruth Amsel said.',
    '“It would be premature to lower interest rates now,” bank governor Ruth Amsel said.',
  ],
  [
    'altered',
    'The envoy, Pavel Oris, said that “both sides desire a truce but neither desires to speak first”.',
    'The envoy, Pavel Oris, said that “both parties want a ceasefire but neither wants to be the first to speak”.',
  ],
  [
    'altered',
    '“Our teachers are tired, they are angry, and they are leaving,” head teacher Jo Adeyemi said.',
    '“Our teachers are tired, they are frustrated and many of them are leaving,” head teacher Jo Adeyemi said.',
  ],
  [
    'altered',
    '“We are very glad to welcome 400 new workers to the plant,” Renko’s chief executive said.',
    '“We are very glad to welcome 40 new workers to the plant,” Renko’s chief executive said.',
  ],
  [
    'altered',
    '"This court does not exist to please the government," Judge Olu Bello said in his ruling.',
    '"This court is not here to please the government of the day," Judge Olu Bello said in his ruling.',
  ],
  [
    'altered',
    '“I did what every nurse in the country would do,” Hannah Voss said after the award.',
    '“I only did what any nurse would have done in this country,” Hannah Voss said after receiving the award.',
  ],
  [
    'altered',
    '“He was the most generous man I’ve met in my life,” singer Dee Lark said of the producer.',
    '“He was the kindest man I have ever met,” singer Dee Lark said of the producer.',
  ],
  [
    'altered',
    '“We want to see more evidence before the trial can start,” prosecutor Ian Groth said.',
    '“We don’t want to see more evidence before the trial can start,” prosecutor Ian Groth said.',
  ],
  [
    'altered',
    'Analyst Mei Tan said investors were “looking for a reason to sell and they found one this morning”.',
    'Analyst Mei Tan said that investors had been “searching for an excuse to sell, and this morning they got one”.',
  ],
  [
    'altered',
    '“All of the passengers were taken off the train without injuries,” a rail spokesman said.',
    '“Most of the passengers were taken off the train without injuries,” a rail spokesman said.',
  ],
  [
    'altered',
    '“I hope that the government keeps its promise to the islands,” Senator Kala Iona said.',
    '“I expect the government to keep its promise to the islands,” Senator Kala Iona said.',
  ],
  [
    'altered',
    '“We are not able to comment on individual patients, however we take every complaint seriously,” the trust said.',
    '“We cannot discuss individual patients, but we take all complaints very seriously,” the trust said.',
  ],
  [
    'altered',
    '“The forest will need a hundred years to recover,” ranger Solveig Ness said.',
    '“The forest will need about thirty years to come back,” ranger Solveig Ness said.',
  ],
  [
    'altered',
    'Director Ana Sorel said the film was “a love letter to the town where I was born and to its cinemas”.',
    'Director Ana Sorel called the film “a love letter to the city I grew up in and its picture houses”.',
  ],
  [
    'altered',
    '“We’re prepared to go to the Supreme Court if that’s what it takes,” attorney Reggie Moon said.',
    '“We are ready to take this to the Supreme Court if we have to,” attorney Reggie Moon said.',
  ],
  [
    'altered',
    '“Rents have doubled, salaries have not, and the young ones pack their bags,” sociologist Piet Vos said.',
    '“Rents doubled but wages did not, and young people are packing their bags,” sociologist Piet Vos said.',
  ],
  [
    'altered',
    '“Our scientists need money, not medals,” minister Lena Roth said in parliament, “and they need it within this year.”',
    '“Our researchers need funding rather than medals,” minister Lena Roth said in parliament, “and they need it this year.”',
  ],

  [
    'identical',
    '"We can\'t wait for the rain to stop," warden Ola Berg said.',
    '“We can’t wait for the rain to stop,” warden Ola Berg said.',
  ],
  [
    'identical',
    '«We did not come here to lose», said Ferris.',
    '“We did not come here to lose,” Ferris said.',
  ],
  [
    'identical',
    '“We didn’t come here to lose,” Ferris said.',
    '“We did not come here to lose,” Ferris said.',
  ],
  [
    'identical',
    '“The centre of defence policy is to favour neighbours,” minister Joan Pike said.',
    '“The center of defense policy is to favor neighbors,” minister Joan Pike said.',
  ],
  [
    'identical',
    '“We organised 3 buses for the travellers,” Pike said.',
    '“We organized three buses for the travelers,” Pike said.',
  ],
  [
    'identical',
    '“It will cost $1.2bn over 5 years,” treasurer Abe Stone said.',
    '“It will cost $1.2 billion over five years,” treasurer Abe Stone said.',
  ],
  [
    'identical',
    '“there is nothing to hide in those files,” Stone added.',
    '“There is nothing to hide in those files,” Stone added.',
  ],
  [
    'identical',
    '“He [the mayor] was never in that room,” aide Kit Lowe said.',
    '“He was never in that room,” aide Kit Lowe said.',
  ],
  [
    'identical',
    '“They was all asleep [sic] when the alarm rang,” Lowe said.',
    '“They was all asleep when the alarm rang,” Lowe said.',
  ],
  [
    'identical',
    '“The cease-fire is holding in the north,” General Ivo Matic said.',
    '“The ceasefire is holding in the north,” General Ivo Matic said.',
  ],
  [
    'identical',
    '“The long-term plan - and I mean long - is to rebuild,” Matic said.',
    '“The long term plan — and I mean long — is to rebuild,” Matic said.',
  ],
  [
    'identical',
    'Asked about the vote, Matic said: ‘I have no intention of standing aside for anyone.’',
    'Asked about the vote, Matic said: “I have no intention of standing aside for anyone.”',
  ],
  [
    'identical',
    '“We’re gonna win this thing together,” captain Lola Finn shouted.',
    '“We are going to win this thing together,” captain Lola Finn shouted.',
  ],
  [
    'identical',
    '“About 20 percent of the patients come back,” Dr Moss said.',
    '“About 20% of the patients come back,” Dr Moss said.',
  ],
  [
    'identical',
    '“Covid-19 is not over for us,” nurse Pia Lund said.',
    '“COVID-19 is not over for us,” nurse Pia Lund said.',
  ],
  [
    'identical',
    '“We need you all to listen. Stay at home tonight,” Sheriff Rob Dyer said.',
    '“We need you all to listen: stay at home tonight,” Sheriff Rob Dyer said.',
  ],
  [
    'identical',
    'Dyer said: “Stay out of the water until we say so!”',
    '“Stay out of the water until we say so,” Dyer said.',
  ],
  [
    'identical',
    'Mr Okafor said the museum would “reopen the whole east wing before the summer holidays”.',
    'The museum would reopen the whole east wing before the summer holidays, Mr Okafor said.',
  ],
  [
    'identical',
    '“The U.S. and the E.U. have to agree on one text,” Oris said.',
    '“The US and the EU have to agree on one text,” Oris said.',
  ],
  [
    'identical',
    '“I’d never have believed it’s possible,” rower Tim Hale said.',
    '“I’d never have believed it is possible,” rower Tim Hale said.',
  ],
  [
    'identical',
    '“Our café stays open, whatever they decide”, owner Zoë Blum said.',
    '"Our cafe stays open whatever they decide," said owner Zoe Blum.',
  ],
  [
    'identical',
    '“We owe 1,250,000 euros to 35 lenders,” receiver Max Thor said.',
    '“We owe 1.25 million euros to 35 lenders,” receiver Max Thor said.',
  ],
  [
    'identical',
    "In the letter she wrote: ``Nothing about this case makes sense to us.''",
    'In the letter she wrote: “Nothing about this case makes sense to us.”',
  ],
  [
    'identical',
    '“We will rebuild the school.\n“And we will rebuild it on higher ground,” Mayor Lu said.',
    '“We will rebuild the school. And we will rebuild it on higher ground,” Mayor Lu said.',
  ],
  [
    'identical',
    '“Uh, we were kind of surprised by the score,” Finn said.',
    '“We were kind of surprised by the score,” Finn said.',
  ],

  [
    'trimmed',
    '“We will rebuild the school,” Mayor Lu said.',
    '“We will rebuild the school and we will rebuild it on higher ground, whatever it costs,” Mayor Lu said.',
  ],
  [
    'trimmed',
    'Lu promised to rebuild it “on higher ground, whatever it costs”.',
    '“We will rebuild the school and we will rebuild it on higher ground, whatever it costs,” Mayor Lu said.',
  ],
  [
    'trimmed',
    '“We will rebuild the school … whatever it costs,” Mayor Lu said.',
    '“We will rebuild the school and we will rebuild it on higher ground, whatever it costs,” Mayor Lu said.',
  ],
  [
    'trimmed',
    '“We will rebuild the school [...] on higher ground,” Mayor Lu said.',
    '“We will rebuild the school and we will rebuild it on higher ground, whatever it costs,” Mayor Lu said.',
  ],
  [
    'trimmed',
    '“The harvest is lost and the barns are empty, but nobody here is giving up,” farmer Gus Loy said.',
    '“The harvest is lost and the barns are empty,” farmer Gus Loy said. “But nobody here is giving up.”',
  ],
  [
    'trimmed',
    '“The harvest is lost,” farmer Gus Loy said, “and the barns are empty.”',
    '“The harvest is lost and the barns are empty, but nobody here is giving up,” farmer Gus Loy said.',
  ],
  [
    'trimmed',
    '“Nobody told the crew,” pilot Ida Franke said.',
    '“To this day I do not understand why nobody told the crew,” pilot Ida Franke said.',
  ],
  [
    'trimmed',
    'Franke said nobody had “told the crew about the second warning light”.',
    'Franke said: “I can’t explain why nobody told the crew about the second warning light that night.”',
  ],
  [
    'trimmed',
    '“I am stepping down today. It has been an honour to serve you,” Prime Minister Eva Lang said.',
    '“I am stepping down today,” Prime Minister Eva Lang said. She paused. “It has been an honour to serve you.”',
  ],
  [
    'trimmed',
    '“And it has been an honor to serve you,” Lang said.',
    '“I am stepping down today. And it has been an honour to serve you, all of you,” Lang said.',
  ],
  [
    'trimmed',
    'The judge called it “a crime without any motive … and without any mercy”.',
    'The judge called it “a crime without any motive, committed in daylight, and without any mercy”.',
  ],
  [
    'trimmed',
    '“Prices rise faster than anything we have seen since the war”, Amsel said.',
    '“Energy prices rise faster than anything we have seen since the war”, Amsel said.',
  ],
  [
    'trimmed',
    '“[The bill] makes it harder for renters to complain,” activist Cal Dunn said.',
    '“It is a gift to landlords and it makes it harder for renters to complain,” activist Cal Dunn said.',
  ],
  [
    'trimmed',
    '“We saw the smoke first. Then we heard the siren.” That is how Rosa Kline remembers it.',
    '“We saw the smoke first,” Rosa Kline remembers. “Then we heard the siren. Then we ran.”',
  ],
  [
    'trimmed',
    'Kline said the neighbours were “running in their night clothes”.',
    '“People came out of every house and they were running in their night clothes down to the river,” Kline said.',
  ],

  [
    'speaker-changed',
    '“The dam was built on sand and everyone knew it,” said geologist Bruno Keller.',
    '“The dam was built on sand and everyone knew it,” said Clara Winter, the former site manager. Geologist Bruno Keller declined to comment.',
  ],
  [
    'speaker-changed',
    '“We should have acted a year ago,” Health Secretary Mary Dole said.',
    'Health Secretary Mary Dole would not answer questions. “We should have acted a year ago,” said Peter Strand, her deputy.',
  ],
  [
    'speaker-changed',
    'Strand replied: “That money is gone and it will not come back.”',
    'Mary Dole was asked by Peter Strand about the fund. “That money is gone and it will not come back,” Dole replied.',
  ],
  [
    'speaker-changed',
    '“I was offered cash to lose the match,” striker Omar Diallo told investigators.',
    '“I was offered cash to lose the match,” goalkeeper Luca Ferri told investigators. Striker Omar Diallo said he knew nothing about it.',
  ],
  [
    'speaker-changed',
    '“Close the mine and you close the town,” President Alan Reed told workers.',
    '“Close the mine and you close the town,” miner Jack Tully told workers, as President Alan Reed listened.',
  ],
  [
    'speaker-changed',
    '“Art must be allowed to offend,” curator Nadia Sabry said on Monday.',
    '“Art must be allowed to offend,” painter Yusuf Amin said on Monday at the museum, where Nadia Sabry is curator.',
  ],
  [
    'speaker-changed',
    'Chief executive Gail Norris admitted: “We lost the records of nine thousand clients.”',
    'Regulator Henry Boll said on Tuesday: “We lost the records of nine thousand clients.” Chief executive Gail Norris was not available.',
  ],

  [
    'identical',
    '“We should have acted a year ago,” Dole said.',
    '“We should have acted a year ago,” Health Secretary Mary Dole said.',
  ],
  [
    'identical',
    '“The patrol was fired on first,” the Pentagon said.',
    '“The patrol was fired on first,” Pentagon spokesman Carl Reese said.',
  ],
  [
    'identical',
    '“Nobody is above the law in this country,” the president said.',
    '“Nobody is above the law in this country,” Biden said at the White House.',
  ],
  [
    'identical',
    '“I voted for the motion with a heavy heart,” he said.',
    '“I voted for the motion with a heavy heart,” said Ewan Forbes, the member for Skye.',
  ],
  [
    'identical',
    '“My phone did not stop ringing all night,” Dr. Li Wen-Hao said.',
    '“My phone did not stop ringing all night,” Li Wenhao said.',
  ],
  [
    'identical',
    '“The peace talks will go on in Geneva,” President Zelensky said.',
    '“The peace talks will go on in Geneva,” Volodymyr Zelenskyy said.',
  ],
  [
    'identical',
    'A spokeswoman said: “We are aware of the incident and are looking into it.”',
    '“We are aware of the incident and are looking into it,” Joan Marsh, a spokeswoman for the airline, said.',
  ],

  [
    'absent',
    '“My grandmother’s recipe has no sugar in it whatsoever,” baker Tess Ward said.',
    'The county fair opened on Saturday with a record crowd. Prize bulls and new tractors were on show, and the queue for tickets reached the station.',
  ],
  [
    'absent',
    '“This is a stitch-up by a few men in a back room,” backbencher Neil Gow said.',
    'The party named its candidate for the by-election on Thursday. The local association met for two hours. Neil Gow did not attend.',
  ],
  [
    'absent',
    '“Penguins are terrible parents in warm years,” biologist Ada Ruiz said.',
    'A survey found fewer chicks at the colony. “We counted the nests from the air with a small drone,” biologist Ada Ruiz said.',
  ],
  [
    'absent',
    'Shopkeeper Ravi Nair said: “I swept glass from the floor until the sun came up.”',
    'Windows were broken in the high street after the match. Police made nine arrests and appealed for witnesses.',
  ],
  [
    'absent',
    '“Give the young musicians an hour on the main stage,” cellist Bo Ek urged.',
    'The festival published its programme. Forty concerts are planned, most of them sold out. “Tickets went in a day,” organiser May Lunt said.',
  ],
  [
    'absent',
    '“Hydrogen trucks will be everywhere within ten years,” Volta’s chief designer said.',
    'Volta reported higher sales in the quarter. The maker of trucks raised its forecast, and its shares gained 4 percent.',
  ],

  [
    'other',
    '“We will cut taxes for families in the spring,” Governor Whitlock said.',
    '“We will cut taxes for small shops after the summer,” Governor Whitlock said. “Families already have the new credit.”',
  ],
  [
    'other',
    '“The defence was poor in the second half,” Ferris said.',
    '“The midfield was excellent in the first half,” Ferris said.',
  ],
  [
    'other',
    '“I think we are ready for the winter season,” mayor Lu said.',
    '“I think we need to talk about the budget now,” mayor Lu said.',
  ],
  [
    'other',
    '“There is a lot of work to do on the roads,” Pike said.',
    '“There is a lot of anger in the villages about this,” Pike said.',
  ],
  [
    'other',
    '“We are working with our partners to get aid in,” the agency’s Tarek Aziz said.',
    '“We are working with the ministry to find out what happened,” the agency’s Tarek Aziz said.',
  ],
  [
    'other',
    '“It is a great day for the club and for our fans,” Byrne said.',
    '“It is a sad day for everyone who knew him,” Byrne said.',
  ],
  [
    'other',
    '“You have to take your chances against a team like this,” Ferris said.',
    '“You have to defend as a unit in this league,” Ferris said.',
  ],
  [
    'other',
    '“We will not be intimidated by threats from abroad,” the minister said.',
    '“We will not comment on the talks before Friday,” the minister said.',
  ],
  [
    'other',
    '“The victim was found in the park by a man walking his dog,” Detective Ray Cole said.',
    '“The suspect was seen in the park by a woman on her way to work,” Detective Ray Cole said.',
  ],
  [
    'other',
    '“At the end of the day, it is about trust,” analyst Tan said.',
    '“At the end of the day, it is only a number,” analyst Tan said.',
  ],
  [
    'other',
    '“Inflation will come down slowly over the next two years,” Amsel said.',
    '“Inflation has hit poor households hardest in the last two years,” Amsel said.',
  ],
  [
    'other',
    '“This vaccine saves lives and it is free,” Dr Moss said.',
    '“This vaccine has been given to two million people without a serious problem,” Dr Moss said.',
  ],
  [
    'other',
    '“We want to thank the fire crews for their courage,” Mayor Lu said.',
    '“We want to rebuild the homes before the first snow,” Mayor Lu said.',
  ],
  [
    'other',
    '“I am proud of what my government has achieved on housing,” Lang said.',
    '“I am sorry for what my government has not achieved on trains,” Lang said.',
  ],
];
