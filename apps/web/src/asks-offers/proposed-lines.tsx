import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components';
import { TextField } from '../components/choices';
import { AskOfferEntry } from './ask-offer-entry';
import { type Strength, useConfirmStrength, useDropStrength, useProposedLines } from './asks-offers';

/** What meetings wrote down for the reader's organisation: nobody else reads it before somebody of it has said so. */
export function ProposedLines() {
  const { t } = useTranslation('asks-offers');
  const { data } = useProposedLines();
  if (!data || data.strengths.length + data.asksOffers.length === 0) return null;
  return (
    <section className="note warm proposed" aria-labelledby="proposed-lines">
      <h2 className="h2" id="proposed-lines">
        {t('proposed.title')}
      </h2>
      <p className="sm">{t('proposed.lead')}</p>
      <ul className="asks-offers">
        {data.strengths.map((strength) => (
          <ProposedStrength key={strength.id} strength={strength} />
        ))}
        {data.asksOffers.map((line) => (
          <AskOfferEntry key={line.id} line={line} />
        ))}
      </ul>
    </section>
  );
}

function ProposedStrength({ strength }: { strength: Strength }) {
  const { t } = useTranslation('asks-offers');
  const [text, setText] = useState(strength.text);
  const confirm = useConfirmStrength(strength.id);
  const drop = useDropStrength(strength.id);
  const problem = confirm.problem ?? drop.problem;
  return (
    <li className="ask-offer">
      <TextField
        id={`strength-${strength.id}`}
        label={t('proposed.strength')}
        help={t('proposed.strengthHelp')}
        value={text}
        max={300}
        lines={2}
        onChange={setText}
      />
      <div className="row wrap g3">
        <button
          type="button"
          className="btn"
          disabled={confirm.busy || text.trim() === ''}
          onClick={() => void confirm.send(text.trim())}
        >
          {t('proposed.show')}
        </button>
        <button type="button" className="btn q" disabled={drop.busy} onClick={() => void drop.send()}>
          {t('step.drop')}
        </button>
      </div>
      {problem && <ErrorState inline error={problem} hasTyped />}
    </li>
  );
}
