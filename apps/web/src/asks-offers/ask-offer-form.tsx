import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components';
import { TextField } from '../components/choices';
import { AreaField } from '../directory/area-field';
import { type AskOffer, useChangeAskOffer, useWriteAskOffer } from './asks-offers';

interface FormProps {
  kind: AskOffer['kind'];
  /** The one to change; absent for a new one. */
  line?: AskOffer;
  onClose: () => void;
}

export function AskOfferForm({ kind, line, onClose }: FormProps) {
  const { t } = useTranslation('asks-offers');
  const id = useId();
  const [what, setWhat] = useState(line?.what ?? '');
  const [area, setArea] = useState(line?.areaCode ?? undefined);
  const [untilOn, setUntil] = useState(line?.untilOn ?? '');
  const [whoToAsk, setWho] = useState(line?.whoToAsk ?? '');
  const [isTried, setIsTried] = useState(false);
  const write = useWriteAskOffer(onClose);
  const change = useChangeAskOffer(line?.id ?? '', line?.version ?? 0, onClose);
  const { problem, busy } = line ? change : write;
  const lacksWhat = what.trim() === '';

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setIsTried(true);
    if (lacksWhat) return;
    const given = {
      what: what.trim(),
      ...(area && { areaCode: area }),
      ...(untilOn && { untilOn }),
      ...(whoToAsk.trim() && { whoToAsk: whoToAsk.trim() }),
    };
    if (line) void change.send(given);
    else void write.send({ kind, ...given });
  }

  return (
    <form className="note ask-offer-form" onSubmit={submit} noValidate aria-labelledby={`${id}-title`}>
      <h2 className="h2" id={`${id}-title`}>
        {line ? t('changeTitle') : t(`write.${kind}`)}
      </h2>
      <TextField
        id={`${id}-what`}
        label={t(`what.${kind}`)}
        help={t('whatHelp')}
        wrong={isTried && lacksWhat ? t('whatMissing') : undefined}
        value={what}
        max={300}
        lines={2}
        onChange={setWhat}
      />
      <AreaField id={`${id}-area`} label={t('areaOf')} area={area} onChange={setArea} />
      <div className="fld">
        <label className="lab" htmlFor={`${id}-until`}>
          {t('untilOn')}
        </label>
        <input
          id={`${id}-until`}
          type="date"
          className="inp"
          value={untilOn}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
      <TextField
        id={`${id}-who`}
        label={t('whoToAsk')}
        help={t('whoToAskHelp')}
        value={whoToAsk}
        max={80}
        onChange={setWho}
      />
      {problem && <ErrorState inline error={problem} hasTyped />}
      <div className="row wrap g3">
        <button type="submit" className="btn p" disabled={busy}>
          {t(line ? 'save' : 'publish')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
