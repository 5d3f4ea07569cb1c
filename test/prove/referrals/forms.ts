import { aDraft, bodies, good, identity, step, twoOrganizations, yes } from '../../referrals/two-organizations';
import { formKinds, wordsIn, type FormKind } from '../../../libs/referrals/src/forms/form-facts';
import type { TestClient } from '../../support/people';
import type { Check } from '../check';
import { inFolder, officeProgram, openedByOffice } from '../office';
import { onStage, type Stage } from './stage';

const words = wordsIn['zh-CN'];
/** A rare character of four bytes, and one of the extension the fonts seldom have. */
const name = '何𠮷龘';
const sealsOf: Readonly<Record<FormKind, string[]>> = {
  referral: [words.source, words.target],
  consent: [words.agency],
  reply: [words.target],
};

async function fileAt(client: TestClient, path: string): Promise<Buffer> {
  const headers = { cookie: client.cookie!, 'accept-language': 'zh-CN' };
  const answer = await fetch(`${client.url}${path}`, { headers });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** A referral that is accepted, so that its recipient prints the name. */
async function accepted(stage: Stage) {
  const network = await twoOrganizations(stage);
  const { id, version } = await aDraft(network, { details: { ...identity, name } });
  good(await network.worker.post(`/api/referrals/${id}/consents`, yes, { version }));
  good(await network.worker.get(`/api/referrals/${id}/preview`));
  good(await step(network.worker, id, 'send'));
  good(await step(network.intake, id, 'accept', bodies.accept));
  return { network, id };
}

export const forms: Check = {
  id: 'referral-forms',
  promised:
    'T1–T3 as docx, filled and blank: LibreOffice opens them with every Chinese character and the seal places there',
  patienceMs: 20 * 60_000,
  run: async (log) => {
    const office = await officeProgram();
    if (!office) {
      log('LIBREOFFICE IS NOT INSTALLED: nothing of this was measured. Install soffice and run it again.');
      return { measured: 'NOT MEASURED: soffice is not installed', holds: false };
    }
    return inFolder((folder) =>
      onStage(log, async (stage) => {
        const { network, id } = await accepted(stage);
        const wrong: string[] = [];
        let [files, characters, seals] = [0, 0, 0];
        for (const kind of formKinds)
          for (const path of [`/api/referrals/${id}/forms/${kind}/docx`, `/api/referral-forms/${kind}/docx`]) {
            const isBlank = path.startsWith('/api/referral-forms');
            const { text, isPrintable } = await openedByOffice(office, folder, await fileAt(network.intake, path));
            files += 1;
            characters += text.match(/\p{Script=Han}/gu)?.length ?? 0;
            const wanted = [words.titles[kind], ...(isBlank ? [] : [network.target.name])];
            if (!isBlank && kind !== 'consent') wanted.push(network.source.name);
            // T2 is what the person is asked, for one recipient; T1 alone names the person.
            if (!isBlank && kind === 'referral') wanted.push(name);
            const missing = wanted.filter((one) => !text.includes(one));
            const places = sealsOf[kind].filter((whose) =>
              text.replace(/\s/g, '').includes(words.seal(whose).replace(/\s/g, '')),
            );
            seals += places.length;
            const broken = [
              ...missing.map((one) => `${one} is missing`),
              ...(places.length === sealsOf[kind].length ? [] : ['a seal place is missing']),
              ...(text.includes('\uFFFD') ? ['a character is broken'] : []),
              ...(isBlank && text.includes(name) ? ['the blank form names somebody'] : []),
              ...(isPrintable ? [] : ['it makes no PDF']),
            ];
            wrong.push(...broken.map((one) => `${path.replace(id, ':id')}: ${one}`));
          }
        wrong.forEach(log);
        return {
          measured: `${files} files by LibreOffice to text and PDF: ${characters} Han characters, ${seals} seal places, ${wrong.length} faults${wrong.length ? `: ${wrong.join('; ')}` : ''}`,
          holds: files === 6 && characters > 500 && wrong.length === 0,
        };
      }),
    );
  },
};
