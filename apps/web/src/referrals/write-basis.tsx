import { useTranslation } from 'react-i18next';
import { Choice, Select, TextField } from '../components/choices';
import { type Written, legalBases } from './draft-form';

interface FieldsProps {
  written: Written;
  onChange: (change: Partial<Written>) => void;
}

/** T1 处理依据. Asking the person is the rule; everything else says why, and a supervisor looks at it afterwards. */
export function BasisFields({ written, isMissing, onChange }: FieldsProps & { isMissing: boolean }) {
  const { t } = useTranslation('writing');
  const basis = written.legalBasis ?? 'consent';
  const reasons = t('basis.reasons', { returnObjects: true });
  return (
    <>
      <Choice
        legend={t('basis.legend')}
        name="legal-basis"
        options={legalBases.map((value) => ({ value, word: t(`basis.of.${value}`), help: t(`basis.help.${value}`) }))}
        value={basis}
        onChange={(legalBasis) => onChange({ legalBasis })}
      />
      {basis !== 'consent' && (
        <>
          <Select
            id="basis-reason"
            label={t('basis.reason')}
            options={(Object.keys(reasons) as (keyof typeof reasons)[]).map((value) => ({
              value,
              word: reasons[value],
            }))}
            value={written.basisReason}
            onChange={(basisReason) => onChange({ basisReason })}
          />
          {isMissing && <p className="wrong">{t('basis.choose')}</p>}
          <TextField
            id="basis-note"
            label={t('basis.note')}
            help={t('basis.noteHelp')}
            value={written.basisNote ?? ''}
            max={2000}
            lines={2}
            names={[written.details.name ?? '']}
            onChange={(basisNote) => onChange({ basisNote })}
          />
        </>
      )}
    </>
  );
}

/** 小组: a need many share, without anybody's name. */
export function GroupFields({ written, onChange }: FieldsProps) {
  const { t } = useTranslation('writing');
  return (
    <>
      <Choice
        inline
        legend={t('group.legend')}
        name="subject"
        options={(['person', 'group'] as const).map((value) => ({ value, word: t(`group.of.${value}`) }))}
        value={written.isGroup ? 'group' : 'person'}
        onChange={(value) =>
          onChange(
            value === 'group'
              ? { isGroup: true, sex: written.sex ?? 'not-stated', details: {} }
              : { isGroup: false, headcount: undefined },
          )
        }
      />
      {written.isGroup && (
        <div className="fld">
          <label className="lab" htmlFor="headcount">
            {t('group.headcount')}
          </label>
          <input
            id="headcount"
            className="inp narrow"
            type="number"
            inputMode="numeric"
            min={2}
            max={100_000}
            value={written.headcount ?? ''}
            onChange={(event) => onChange({ headcount: event.target.valueAsNumber || undefined })}
          />
        </div>
      )}
    </>
  );
}
