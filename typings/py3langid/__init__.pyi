from . import langid as langid
