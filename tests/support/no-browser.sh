#!/bin/sh
# In place of a browser where the test brings its own.
exec sleep 3600
