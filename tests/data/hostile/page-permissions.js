// Asks for everything a page can ask for.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const quietly = (ask) => {
    try {
      Promise.resolve(ask()).catch(() => {});
    } catch {}
  };
  quietly(() => Notification.requestPermission());
  quietly(() => new Notification('hello'));
  quietly(() => navigator.geolocation.getCurrentPosition(() => {}));
  quietly(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true }));
  quietly(() => navigator.mediaDevices.getDisplayMedia());
  quietly(() => navigator.clipboard.readText());
  quietly(() => navigator.clipboard.writeText('x'));
  quietly(() => document.execCommand('paste'));
  quietly(() => navigator.requestMIDIAccess({ sysex: true }));
  quietly(() => navigator.usb.requestDevice({ filters: [] }));
  quietly(() => navigator.serial.requestPort());
  quietly(() => navigator.hid.requestDevice({ filters: [] }));
  quietly(() => navigator.bluetooth.requestDevice({ acceptAllDevices: true }));
  quietly(() => navigator.wakeLock.request('screen'));
  quietly(() => navigator.registerProtocolHandler('web+x', location.origin + '/%s'));
  quietly(() => navigator.share({ text: 'x' }));
  quietly(() => navigator.storage.persist());
  quietly(() => document.documentElement.requestFullscreen());
  quietly(() => document.body.requestPointerLock());
}
