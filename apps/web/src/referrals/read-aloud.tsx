import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components';

/** 念一遍, with a voice the device has itself: nothing of it leaves the device. Absent where it has none for the language of the page. */
export function ReadAloud({ text }: { text: string }) {
  const { t, i18n } = useTranslation('referrals');
  const spoken = i18n.language.slice(0, 2);
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  const [isReading, setReading] = useState(false);
  useEffect(() => {
    if (!('speechSynthesis' in window)) return;
    const find = () =>
      setVoice(speechSynthesis.getVoices().find((one) => one.lang.startsWith(spoken) && one.localService));
    find();
    speechSynthesis.addEventListener('voiceschanged', find);
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', find);
      speechSynthesis.cancel();
    };
  }, [spoken]);
  if (!voice) return null;
  const toggle = () => {
    speechSynthesis.cancel();
    if (isReading) return setReading(false);
    const reading = new SpeechSynthesisUtterance(text);
    reading.voice = voice;
    reading.lang = voice.lang;
    reading.rate = 0.85;
    reading.onend = () => setReading(false);
    setReading(true);
    speechSynthesis.speak(reading);
  };
  return (
    <button type="button" className="btn aloud" aria-pressed={isReading} onClick={toggle}>
      <Icon name="sound" />
      {t(isReading ? 'consent.stop' : 'consent.read')}
    </button>
  );
}
