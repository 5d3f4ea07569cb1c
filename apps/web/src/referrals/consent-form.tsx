import { newId } from '@app/kernel';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { monthDay } from '../components';
import { Choice, TextField } from '../components/choices';
import { SignaturePad } from '../consents/signature-pad';
import { useNetwork } from '../session/session';
import { labelsInside } from '../texts/joining';
import { type Evidence, evidenceKindOf, isComplete, isMinor, monthsFromToday } from './consent-answers';
import { Answer, Question, type QuestionProps } from './consent-questions';
import { CapacityLink } from './consent-signers';

interface FormProps extends QuestionProps {
  evidence: Evidence | null;
  onEvidence: (evidence: Evidence | null) => void;
  agree: () => void;
  onRepresentative: () => void;
}

/** The last question: once more what is agreed to, and what will show it (R-SG-01). */
export function FormQuestion(props: FormProps) {
  const { referral, name, answers, change, busy, refuse, evidence, onEvidence, agree, onRepresentative } = props;
  const { t } = useTranslation('consents');
  const { t: words } = useTranslation('referrals');
  const { t: shell } = useTranslation('shell');
  const { data: network } = useNetwork();
  const summary = t('form.summary', {
    name,
    fields: labelsInside(answers.fields.map((field) => words(`field.${field}`))),
    date: monthDay(shell, monthsFromToday(answers.months)),
  });
  const forms = (['screen', 'paper', 'oral', 'sms'] as const).filter((form) => form !== 'sms' || network?.demo);
  return (
    <Question
      title={t('form.title')}
      spoken={[t('form.title'), summary, words('consent.always')]}
      answers={
        <>
          <Answer icon="no" word={t('form.no')} disabled={busy} onPress={refuse} />
          <Answer
            icon="check"
            word={t(answers.form === 'sms' ? 'form.send' : 'form.yes')}
            disabled={busy || !isComplete(answers, evidence)}
            onPress={agree}
          />
        </>
      }
    >
      <p className="lead">{summary}</p>
      <p className="lead b">{t(`signers.by.${answers.signedBy}`)}</p>
      {!isMinor(referral.card?.ageBand) && (
        <CapacityLink answers={answers} change={change} onRepresentative={onRepresentative} />
      )}
      <Choice
        legend={t('form.legend')}
        name="form"
        options={forms.map((value) => ({ value, word: t(`form.by.${value}`) }))}
        value={answers.form}
        onChange={(form) => {
          onEvidence(null);
          change({ form });
        }}
      />
      {network && !network.demo && <p className="sm mut">{t('form.smsNone')}</p>}
      <FormPart {...props} />
      <p className="mut">{words('consent.always')}</p>
    </Question>
  );
}

function FormPart({ referral, answers, change, evidence, onEvidence }: FormProps) {
  const { t } = useTranslation('consents');
  const kind = evidenceKindOf(answers.form);
  const bring = (file: Blob | null | undefined, name: string) =>
    onEvidence(file && kind ? { id: newId(), kind, file, name } : null);
  switch (answers.form) {
    case 'screen':
      return <SignaturePad onDrawn={(picture) => bring(picture, 'signature.png')} />;
    case 'paper':
      return (
        <FilePart
          id="consent-photo"
          label={t('form.photo')}
          accept="image/*,application/pdf"
          chosen={evidence?.name}
          onChosen={(file) => bring(file, file.name)}
        >
          <p className="help">{t('form.photoHelp')}</p>
          <Link to={`/referrals/${referral.id}/forms/consent`}>{t('form.printFirst')}</Link>
        </FilePart>
      );
    case 'oral':
      return (
        <>
          <TextField
            id="witness"
            label={t('form.witness')}
            help={t('form.witnessHelp')}
            value={answers.witnessName}
            max={60}
            onChange={(witnessName) => change({ witnessName })}
          />
          <FilePart
            id="consent-recording"
            label={t('form.recording')}
            accept="audio/mpeg,audio/mp4,.mp3,.m4a"
            chosen={evidence?.name}
            onChosen={(file) => bring(file, file.name)}
          />
        </>
      );
    default:
      return (
        <TextField
          id="sms-phone"
          label={t('form.phone')}
          help={t('form.phoneHelp')}
          value={answers.smsPhone}
          max={20}
          onChange={(smsPhone) => change({ smsPhone })}
        />
      );
  }
}

interface FilePartProps {
  id: string;
  label: string;
  accept: string;
  chosen: string | undefined;
  onChosen: (file: File) => void;
  children?: React.ReactNode;
}

function FilePart({ id, label, accept, chosen, onChosen, children }: FilePartProps) {
  const { t } = useTranslation('consents');
  return (
    <div className="fld">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="inp"
        type="file"
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onChosen(file);
        }}
      />
      {chosen && <p role="status">{t('form.photoChosen', { name: chosen })}</p>}
      {children}
    </div>
  );
}
