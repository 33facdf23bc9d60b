import '../../components/styles/shared.css';
import '../../components/styles/popup-frame.css';
import '../../components/styles/app.css';
import { render } from 'preact';
import { PopupApp } from '../../components/popup/popup-app.tsx';
import { Boundary } from '../../components/shared/boundary.tsx';
import { t } from '../../utils/i18n/messages.ts';
import { createPageMemory } from '../../utils/platform/page-memory.ts';
import { createPagePort, connectPageTexts, followLook } from '../../utils/platform/page.ts';
import { createWakeLock } from '../../utils/platform/wake-lock.ts';

connectPageTexts();
followLook();
document.title = t('page_popup_title');

const root = document.getElementById('app');
if (root) {
  const port = createPagePort();
  render(
    <Boundary port={port} where="popup">
      <PopupApp port={port} wakeLock={createWakeLock()} memory={createPageMemory()} />
    </Boundary>,
    root,
  );
}
