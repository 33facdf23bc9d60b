import { joinSound } from '../../utils/platform/sound-room.ts';
import { createSoundRoom } from '../../utils/sound/room.ts';

/** A page nobody sees: what is heard of a break comes from here, so that it goes on when the popup closes. */
joinSound(createSoundRoom);
