import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, monthDay } from '../components';
import { Choice, TextField, Ticks } from '../components/choices';
import { languages, usePresentation } from '../presentation/presentation';
import { Switch } from './choice-rows';
import { useRobotWrong } from './robot-words';
import { type Robot, type RobotInput, robotGroups, useAddRobot, useChangeRobot } from './robots';

const addressCodes = [
  'robot-address-not-readable',
  'robot-host-not-allowed',
  'robot-address-form',
  'robot-provider-differs',
];

interface RobotFormProps {
  /** The one to change; absent for a new one. */
  robot?: Robot;
  onClose: () => void;
}

/** Address and secret are only ever written: what is kept shows its last four characters. */
export function RobotForm({ robot, onClose }: RobotFormProps) {
  const { t } = useTranslation('notification-settings');
  const { t: shell } = useTranslation('shell');
  const own = usePresentation().language;
  const wrong = useRobotWrong();
  const [written, setWritten] = useState<Required<RobotInput>>(() => ({
    name: robot?.name ?? '',
    address: '',
    secret: '',
    keyword: robot?.keyword ?? '',
    groups: robot?.groups ?? ['waiting'],
    language: robot?.language ?? own,
    quiet: robot?.quiet ?? true,
  }));
  const [withoutSecret, setWithoutSecret] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const add = useAddRobot(onClose);
  const change = useChangeRobot(robot ?? blank, onClose);
  const problem = robot ? change.problem : add.problem;
  const write = (more: Partial<RobotInput>) => setWritten({ ...written, ...more });

  const missing = {
    name: !written.name.trim(),
    address: !robot && !written.address.trim(),
    groups: written.groups.length === 0,
    secret: !/^[\x21-\x7e]*$/.test(written.secret.trim()),
  };
  const refusedAddress = problem && addressCodes.includes(problem.code) ? wrong(problem) : undefined;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setIsTried(true);
    if (Object.values(missing).some(Boolean)) return;
    const { address, secret, keyword, ...rest } = written;
    const given = {
      ...rest,
      name: rest.name.trim(),
      ...(address.trim() && { address: address.trim() }),
      ...(secret.trim() ? { secret: secret.trim() } : withoutSecret && { secret: '' }),
      ...((keyword.trim() || robot?.keyword) && { keyword: keyword.trim() }),
    };
    if (robot) void change.send(given);
    else void add.send({ ...given, address: address.trim() });
  }

  const kept = (end: string, since: string) => ({ end, date: monthDay(shell, since) });
  return (
    <form className="note robot-form" onSubmit={submit} noValidate aria-labelledby="robot-form">
      <h2 className="h2" id="robot-form">
        {t(robot ? 'robot.changeTitle' : 'robot.addTitle')}
      </h2>
      <TextField
        id="robot-name"
        label={t('robot.name')}
        help={t('robot.nameHelp')}
        wrong={isTried && missing.name ? t('robot.wrong.name') : undefined}
        value={written.name}
        max={40}
        onChange={(name) => write({ name })}
      />
      <TextField
        id="robot-address"
        label={t('robot.address')}
        help={robot ? t('robot.addressKept', kept(robot.addressEnd, robot.addressSetAt)) : t('robot.addressHelp')}
        wrong={refusedAddress ?? (isTried && missing.address ? t('robot.wrong.robot-address-not-readable') : undefined)}
        value={written.address}
        max={500}
        onChange={(address) => write({ address })}
      />
      <TextField
        id="robot-secret"
        label={t('robot.secret')}
        help={robot?.secretSetAt ? secretKept(robot) : t('robot.secretHelp')}
        wrong={isTried && missing.secret ? t('robot.wrong.secret') : undefined}
        value={written.secret}
        max={200}
        onChange={(secret) => write({ secret })}
      />
      {robot?.secretSetAt && <Switch label={t('robot.secretRemove')} on={withoutSecret} onChange={setWithoutSecret} />}
      <TextField
        id="robot-keyword"
        label={t('robot.keyword')}
        help={t('robot.keywordHelp')}
        value={written.keyword}
        max={30}
        onChange={(keyword) => write({ keyword })}
      />
      <Ticks
        legend={t('robot.groups')}
        options={robotGroups.map((value) => ({ value, word: t(`robot.group.${value}`) }))}
        values={written.groups}
        onChange={(groups) => write({ groups })}
      />
      {isTried && missing.groups && (
        <p className="wrong" role="alert">
          {t('robot.wrong.groups')}
        </p>
      )}
      <Choice
        inline
        legend={t('robot.language')}
        name="robot-language"
        options={languages.map((value) => ({ value, word: shell(`language.${value}`) }))}
        value={written.language}
        onChange={(language) => write({ language })}
      />
      <Switch label={t('robot.quiet')} on={written.quiet} onChange={(quiet) => write({ quiet })} />
      {problem && !refusedAddress && <ErrorState inline error={problem} fact={wrong(problem)} hasTyped />}
      <div className="row wrap g3">
        <button type="submit" className="btn p" disabled={add.busy || change.busy}>
          {t('robot.save')}
        </button>
        <button type="button" className="btn q" onClick={onClose}>
          {t('robot.cancel')}
        </button>
      </div>
    </form>
  );

  function secretKept({ secretEnd, secretSetAt }: Robot) {
    if (!secretSetAt) return '';
    return secretEnd
      ? t('robot.secretKept', kept(secretEnd, secretSetAt))
      : t('robot.secretKeptShort', { date: monthDay(shell, secretSetAt) });
  }
}

/** Never sent: a form without a robot adds one. */
const blank = { id: '', version: 0 };
