/** A short story written for the tests, by paragraph: the original of the copies that they make. */
export const HARBOUR = {
  title: 'Harbour town votes to keep its old lighthouse',
  vote: 'The council of Port Ellery voted nine to four on Tuesday to keep the old lighthouse standing, ending a quarrel that had divided the fishing town for almost three years.',
  mayor:
    'Mayor Ruth Okafor said the tower would be repaired with 2.4 million pounds from the county heritage fund. “We owe it to the crews who came home by its light,” she told a crowded meeting hall.',
  critics:
    'Opponents had argued that the money should pay for a new breakwater instead. Storm surges flooded Quay Street twice last winter, and several shopkeepers have since closed their doors for good.',
  keeper:
    'The last keeper, 81-year-old Tomas Reidy, climbed the 142 steps on Wednesday morning and hung a flag from the gallery.',
  works:
    'Engineers expect the repairs to begin in April and to last about eighteen months. The lens, ground in Lyon in 1887, will be taken down and cleaned by specialists from the national maritime museum.',
};

/** What a second outlet made of the same story: new words, another order, one paragraph split, two dropped. */
export const HARBOUR_REWORDED = {
  own: 'Few buildings on this coast have been photographed as often as the white tower above the bay, according to the regional tourist board.',
  keeper:
    'Tomas Reidy, aged 81 and the last keeper, went up the 142 steps on Wednesday morning to hang a flag from the gallery.',
  vote: 'Port Ellery’s council decided on Tuesday, by nine votes to four, that the old lighthouse will be kept standing, which ends a quarrel that divided the fishing town for nearly three years.',
  money:
    'According to Mayor Ruth Okafor, the county heritage fund will give 2.4 million pounds to repair the tower.',
  quote: '“We owe it to the crews who came home by its light,” she said to a packed meeting hall.',
  works:
    'Engineers say that repairs should start in April and go on for some eighteen months. Specialists from the national maritime museum will take down and clean the lens, which was ground in Lyon in 1887.',
};

/** Another story of the same town, that shares the names and nothing else. */
export const FERRY =
  'Port Ellery’s summer ferry will sail twice a day from June, the operator announced. Tickets go up by forty pence, the first rise since 2019.\n' +
  'Mayor Ruth Okafor welcomed the timetable and asked for a late boat on Saturdays. A decision is expected before Easter.';

/** Several stories in one text of paragraphs. */
export function story(...parts: readonly string[]): string {
  return parts.join('\n\n');
}
